package dev.asli.intake.operation.store;

import dev.asli.intake.operation.WaitingCounts;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;

/** Joins the caller's session and opens none of its own. */
@ApplicationScoped
class PostgresWaitingCounts implements WaitingCounts {

    @Override
    public Uni<Map<String, Long>> examinations() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select state, count(*) from examination where state in ('WAITING', 'RUNNING', 'FAILED')"
                                        + " group by state",
                                Object[].class)
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(row -> row[0].toString(), row -> ((Number) row[1]).longValue())));
    }

    @Override
    public Uni<Long> outbox() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select count(*) from outbox_message where delivered_at is null", Long.class)
                        .getSingleResult());
    }
}
