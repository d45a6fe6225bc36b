package dev.asli.kit.outbox;

import dev.asli.kit.time.CallLimit;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** Messages waiting for another service. Added in the cause's transaction, delivered after it, until answered. */
@ApplicationScoped
public class Outbox {

    private static final Logger LOG = Logger.getLogger(Outbox.class);
    private static final int LONGEST_ERROR = 500;

    private final Clock clock;
    private final OutboxConfig config;
    private final Map<String, OutboxHandler> handlers;

    Outbox(Clock clock, OutboxConfig config, Instance<OutboxHandler> handlers) {
        this.clock = clock;
        this.config = config;
        this.handlers = handlers.stream().collect(Collectors.toMap(OutboxHandler::kind, Function.identity()));
    }

    /** Joins the caller's transaction. Returns the id to give to {@link #deliverNow}. */
    public Uni<UUID> add(String kind, String key, byte[] payload) {
        OutboxRow row = new OutboxRow(UUID.randomUUID(), kind, key, payload, clock.instant());
        return Panache.getSession().chain(session -> session.persist(row)).replaceWith(row.id);
    }

    /**
     * Delivers one message at once, outside any transaction; for callers who want the effect in their own answer. A
     * failure leaves the message to the sweep and is passed on. Does nothing when somebody else has it in hand.
     */
    public Uni<Void> deliverNow(UUID id) {
        return Panache.withTransaction(() -> claimOne(id)).chain(this::deliverEach);
    }

    /**
     * Delivers what waits, one after the other, each claimed only when its turn has come: a lease that ran while others
     * were delivered would be over before its own delivery. Failures are recorded for a later try, never thrown.
     */
    public Uni<Void> sweep() {
        return sweep(config.batchSize());
    }

    private Uni<Void> sweep(int most) {
        return most == 0
                ? Uni.createFrom().voidItem()
                : Panache.withTransaction(this::claimNext)
                        .chain(messages -> messages.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : deliver(messages.getFirst())
                                        .onFailure()
                                        .recoverWithNull()
                                        .chain(() -> sweep(most - 1)));
    }

    private Uni<List<OutboxMessage>> claimOne(UUID id) {
        return claim("id = :id", query -> query.setParameter("id", id));
    }

    private Uni<List<OutboxMessage>> claimNext() {
        return claim("true", query -> query.setMaxResults(1));
    }

    private Uni<List<OutboxMessage>> claim(
            String which, Function<Mutiny.SelectionQuery<OutboxRow>, Mutiny.SelectionQuery<OutboxRow>> narrow) {
        Instant now = clock.instant();
        String sql = "select * from outbox_message where " + which
                + " and delivered_at is null and available_at <= :now and (lease_until is null or lease_until < :now)"
                + " order by available_at for update skip locked";
        return Panache.getSession()
                .chain(session -> narrow.apply(
                                session.createNativeQuery(sql, OutboxRow.class).setParameter("now", now))
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> row.claim(now.plus(config.lease())))
                        .toList());
    }

    private Uni<Void> deliverEach(List<OutboxMessage> messages) {
        return messages.isEmpty() ? Uni.createFrom().voidItem() : deliver(messages.getFirst());
    }

    private Uni<Void> deliver(OutboxMessage message) {
        OutboxHandler handler = handlers.get(message.kind());
        Uni<Void> attempt = handler == null
                ? Uni.createFrom()
                        .failure(new IllegalStateException("No handler delivers messages of kind " + message.kind()))
                : handler.deliver(message);
        return CallLimit.within(config.lease(), attempt)
                .chain(() -> settle(message, row -> row.delivered(clock.instant())))
                .onFailure()
                .call(failure -> failed(message, failure));
    }

    private Uni<Void> failed(OutboxMessage message, Throwable failure) {
        LOG.warnf(
                "outbox delivery failed: kind=%s attempts=%d reason=%s",
                message.kind(), message.attempts() + 1, failure.getClass().getSimpleName());
        String error = String.valueOf(failure.getMessage());
        String shortened = error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
        return settle(
                message, row -> row.failed(message, shortened, clock.instant().plus(wait(message.attempts()))));
    }

    private Uni<Void> settle(OutboxMessage message, java.util.function.Consumer<OutboxRow> how) {
        return Panache.withTransaction(() -> Panache.getSession()
                        .chain(session -> session.find(OutboxRow.class, message.id()))
                        .invoke(how))
                .replaceWithVoid();
    }

    private Duration wait(int attempts) {
        long base = config.firstRetry().toMillis() << Math.min(attempts, 20);
        long capped = Math.min(base, config.longestRetry().toMillis());
        return Duration.ofMillis(capped + ThreadLocalRandom.current().nextLong(capped / 2 + 1));
    }
}
