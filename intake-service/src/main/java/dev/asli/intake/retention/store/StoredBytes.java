package dev.asli.intake.retention.store;

import dev.asli.intake.retention.DataClass;
import dev.asli.intake.retention.Kept.Destroyed;
import dev.asli.intake.retention.Kept.Item;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** What lies in the object store: its record stays as it is, and in a table beside it that its bytes are gone. */
enum StoredBytes {
    EXHIBIT("exhibit_disposal", "exhibit_id", "select sha256, object_key from exhibit where id = :id"),

    /** Each attempt has a key of its own, and one that failed late may have left its object. */
    CAPTURED_PAGE(
            "capture_disposal",
            "capture_id",
            "select cast(p.record as jsonb) -> 'bundle' ->> 'sha256', (select string_agg(k.key, ' ') from"
                    + " (select p.object_key as key union select 'captures/' || p.reference || '/' || p.id || '-' || n"
                    + " from generate_series(1, p.attempts) n) k) from capture p where p.id = :id");

    private final String table;
    private final String id;
    /** Gives the digest, and the keys parted by spaces: no key has one. */
    private final String bytes;

    StoredBytes(String table, String id, String bytes) {
        this.table = table;
        this.id = id;
        this.bytes = bytes;
    }

    static StoredBytes of(DataClass dataClass) {
        return switch (dataClass) {
            case EVIDENCE_MEDIA -> EXHIBIT;
            case PAGE_CAPTURE -> CAPTURED_PAGE;
            case COMPLAINANT_IDENTITY, MESSAGE_TEXT, ACCESS_RECORD, DECISION_RECORD ->
                throw new IllegalStateException("Nothing of %s is in the object store.".formatted(dataClass.word()));
        };
    }

    Uni<Destroyed> mark(Item item, String rule, Instant at) {
        return session(session -> session.createNativeQuery("insert into " + table + " (" + id
                                + ", reference, rule, disposed_at) values (:id, :reference, :rule, :at)"
                                + " on conflict (" + id + ") do nothing")
                        .setParameter("id", UUID.fromString(item.key()))
                        .setParameter("reference", item.reference())
                        .setParameter("rule", rule)
                        .setParameter("at", at)
                        .executeUpdate())
                .chain(() -> beingRemoved(item));
    }

    Uni<Void> removed(Item item, Instant at) {
        return session(session -> session.createNativeQuery(
                                "update " + table + " set removed_at = :at where " + id + " = :id")
                        .setParameter("at", at)
                        .setParameter("id", UUID.fromString(item.key()))
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<Destroyed> beingRemoved(Item item) {
        return session(session -> session.createNativeQuery(bytes, Object[].class)
                        .setParameter("id", UUID.fromString(item.key()))
                        .getSingleResult())
                .map(row -> new Destroyed(
                        row[0].toString(), List.of(row[1].toString().split(" "))));
    }

    private static <T> Uni<T> session(Function<Mutiny.Session, Uni<T>> work) {
        return Panache.getSession().chain(work::apply);
    }
}
