package dev.asli.compliance.matter.store;

import dev.asli.compliance.matter.Matter;
import dev.asli.compliance.matter.Matters;
import dev.asli.compliance.matter.PriorStep;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

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
        return list("complaintReference = ?1 order by intermediary, complainedAt, openedAt, id", reference)
                .map(rows -> rows.stream().map(MatterRow::read).toList());
    }

    @Override
    public Uni<Void> keep(String reference, List<PriorStep> steps) {
        return steps.isEmpty()
                ? Uni.createFrom().voidItem()
                : priorSteps(reference)
                        .chain(kept -> kept.isEmpty()
                                ? insert(reference, steps)
                                : Uni.createFrom().voidItem());
    }

    @Override
    public Uni<List<PriorStep>> priorSteps(String reference) {
        return getSession()
                .chain(session -> session.createSelectionQuery(
                                "from PriorStepRow where complaintReference = :reference order by number",
                                PriorStepRow.class)
                        .setParameter("reference", reference)
                        .getResultList())
                .map(rows -> rows.stream().map(PriorStepRow::read).toList());
    }

    private Uni<Void> insert(String reference, List<PriorStep> steps) {
        Object[] rows = IntStream.range(0, steps.size())
                .mapToObj(i -> (Object) new PriorStepRow(reference, i + 1, steps.get(i)))
                .toArray();
        return getSession().chain(session -> session.persistAll(rows));
    }
}
