package dev.asli.intake.complaint.store;

import dev.asli.intake.complaint.Attempts;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Joins the caller's transaction and opens none of its own. */
@ApplicationScoped
class PostgresAttempts implements Attempts {

    private static final Count NONE = new Count(0, Instant.EPOCH);

    @Override
    public Uni<Count> of(byte[] referenceKey) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from AttemptRow where referenceKey = :key", AttemptRow.class)
                        .setParameter("key", referenceKey)
                        .getResultList())
                .map(rows -> rows.isEmpty() ? NONE : new Count(rows.getFirst().failures, rows.getFirst().waitUntil));
    }

    @Override
    public Uni<Void> failed(byte[] referenceKey, int failures, Instant waitUntil) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into case_attempt (reference_key, failures, wait_until)"
                                        + " values (:key, 1, :until) on conflict (reference_key) do update"
                                        + " set failures = case_attempt.failures + 1, wait_until = excluded.wait_until")
                        .setParameter("key", referenceKey)
                        .setParameter("until", waitUntil)
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> succeeded(byte[] referenceKey) {
        return Panache.getSession()
                .chain(session -> session.createMutationQuery("delete from AttemptRow where referenceKey = :key")
                        .setParameter("key", referenceKey)
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Integer> forget(Instant before) {
        return Panache.getSession()
                .chain(session -> session.createMutationQuery("delete from AttemptRow where waitUntil < :before")
                        .setParameter("before", before)
                        .executeUpdate());
    }
}
