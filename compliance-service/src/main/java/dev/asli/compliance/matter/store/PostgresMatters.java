package dev.asli.compliance.matter.store;

import dev.asli.compliance.matter.Matter;
import dev.asli.compliance.matter.Matters;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Joins the caller's transaction and opens none of its own. */
@ApplicationScoped
class PostgresMatters implements Matters, PanacheRepositoryBase<MatterRow, UUID> {

    @Override
    public Uni<Matter> add(Matter matter) {
        return persistAndFlush(new MatterRow(matter)).replaceWith(matter);
    }

    @Override
    public Uni<Matter> replace(Matter matter) {
        return findById(matter.id()).invoke(row -> row.write(matter)).replaceWith(matter);
    }

    /** There may be no row to lock yet, so the reference itself is locked. */
    @Override
    public Uni<List<Matter>> lockOfComplaint(String reference) {
        return getSession()
                .chain(session -> session.createNativeQuery(
                                "select 1 from pg_advisory_xact_lock(hashtextextended(:reference, 0))", Integer.class)
                        .setParameter("reference", reference)
                        .getSingleResult())
                .chain(() -> ofComplaint(reference));
    }

    @Override
    public Uni<List<Matter>> ofComplaint(String reference) {
        return list("complaintReference = ?1 order by intermediary", reference)
                .map(rows -> rows.stream().map(MatterRow::read).toList());
    }
}
