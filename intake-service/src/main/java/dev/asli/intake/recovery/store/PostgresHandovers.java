package dev.asli.intake.recovery.store;

import dev.asli.intake.recovery.Handover;
import dev.asli.intake.recovery.Handovers;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Joins the caller's transaction and opens none of its own. */
@ApplicationScoped
class PostgresHandovers implements Handovers {

    @Override
    public Uni<List<Handover>> of(String reference) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from HandoverRow where reference = :reference order by askedAt desc, id",
                                HandoverRow.class)
                        .setParameter("reference", reference)
                        .getResultList())
                .map(rows -> rows.stream().map(HandoverRow::read).toList());
    }

    @Override
    public Uni<Void> add(Handover handover) {
        return Panache.getSession()
                .chain(session -> session.persist(new HandoverRow(handover)).chain(session::flush));
    }

    @Override
    public Uni<Void> replace(Handover handover) {
        return Panache.getSession()
                .chain(session -> session.find(HandoverRow.class, handover.id())
                        .invoke(row -> row.write(handover))
                        .chain(session::flush));
    }
}
