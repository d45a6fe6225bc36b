package dev.asli.intake.retention.store;

import dev.asli.intake.complaint.Sha256;
import dev.asli.intake.retention.DataClass;
import dev.asli.intake.retention.Identities;
import dev.asli.intake.retention.Identities.Left;
import dev.asli.intake.retention.Kept;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Joins the caller's transaction and opens none of its own. */
@ApplicationScoped
class PostgresKept implements Kept {

    private static final String BLANKED = "—";

    private final Identities identities;

    PostgresKept(Identities identities) {
        this.identities = identities;
    }

    @Override
    public Uni<List<Item>> triggered(DataClass dataClass, Instant from, Instant until, Instant now, int limit) {
        return session(session -> session.createNativeQuery(KeptSql.due(dataClass), Object[].class)
                        .setParameter("from", from)
                        .setParameter("until", until)
                        .setParameter("now", now)
                        .setParameter("class", dataClass.name())
                        .setParameter("most", limit)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Item(dataClass, row[0].toString(), row[1].toString(), Moment.of(row[2])))
                        .toList());
    }

    @Override
    public Uni<Map<DataClass, Holding>> of(String reference) {
        return Multi.createFrom()
                .items(DataClass.values())
                .onItem()
                .transformToUniAndConcatenate(each -> holding(each, reference).map(holding -> Map.entry(each, holding)))
                .collect()
                .asMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    @Override
    public Uni<Optional<Destroyed>> destroy(Item item, String rule, Instant at) {
        return switch (item.dataClass()) {
            case COMPLAINANT_IDENTITY -> identities.shred(item.reference(), at).map(PostgresKept::destroyed);
            case MESSAGE_TEXT -> identities.shredMessages(item.reference(), at).map(PostgresKept::destroyed);
            case EVIDENCE_MEDIA, PAGE_CAPTURE ->
                StoredBytes.of(item.dataClass()).mark(item, rule, at).map(Optional::of);
            case ACCESS_RECORD -> blank(item, at);
            case DECISION_RECORD -> throw new IllegalStateException("Decision records are not disposed of here.");
        };
    }

    @Override
    public Uni<Void> removed(Item item, Instant at) {
        return StoredBytes.of(item.dataClass()).removed(item, at);
    }

    @Override
    public Uni<Destroyed> beingRemoved(Item item) {
        return StoredBytes.of(item.dataClass()).beingRemoved(item);
    }

    private Uni<Holding> holding(DataClass dataClass, String reference) {
        return session(session -> session.createNativeQuery(KeptSql.kept(dataClass), Object[].class)
                        .setParameter("reference", reference)
                        .getSingleResult())
                .chain(row -> session(session -> session.createNativeQuery(KeptSql.gone(dataClass), Long.class)
                                .setParameter("reference", reference)
                                .getSingleResult())
                        .map(gone -> new Holding(
                                ((Number) row[0]).intValue(),
                                gone.intValue(),
                                Optional.ofNullable(Moment.orNull(row[1])))));
    }

    private static Uni<Optional<Destroyed>> blank(Item item, Instant at) {
        UUID id = UUID.fromString(item.key());
        return session(session -> session.createNativeQuery(
                                "select reason from contact_opening where id = :id and blanked_at is null",
                                String.class)
                        .setParameter("id", id)
                        .getResultList())
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : session(session -> session.createNativeQuery("update contact_opening set reason = :blank,"
                                                + " blanked_at = :at, version = version + 1 where id = :id")
                                        .setParameter("blank", BLANKED)
                                        .setParameter("at", at)
                                        .setParameter("id", id)
                                        .executeUpdate())
                                .replaceWith(Optional.of(new Destroyed(
                                        Sha256.hex(Objects.requireNonNull(found.getFirst())), List.of()))));
    }

    private static Optional<Destroyed> destroyed(Optional<Left> left) {
        return left.map(each -> new Destroyed(each.digest(), List.of()));
    }

    private static <T> Uni<T> session(Function<Mutiny.Session, Uni<T>> work) {
        return Panache.getSession().chain(work::apply);
    }
}
