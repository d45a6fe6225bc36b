package dev.asli.compliance.observation.store;

import dev.asli.compliance.observation.Observation;
import dev.asli.compliance.observation.Observations;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Joins the caller's transaction and opens none of its own. */
@ApplicationScoped
class PostgresObservations implements Observations, PanacheRepositoryBase<ObservationRow, UUID> {

    @Override
    public Uni<Void> add(List<Observation> observations) {
        return persist(observations.stream().map(ObservationRow::new));
    }

    @Override
    public Uni<List<Observation>> ofComplaint(String reference) {
        return list("complaintReference = ?1 order by at, id", reference)
                .map(rows -> rows.stream().map(ObservationRow::read).toList());
    }
}
