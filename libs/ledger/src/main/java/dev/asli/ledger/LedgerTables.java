package dev.asli.ledger;

import static dev.asli.ledger.Rows.number;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What waits to enter the log and what has entered it, in PostgreSQL (db/ledger). */
@ApplicationScoped
class LedgerTables {

    /** In one statement, whatever their number; in their order. */
    Uni<Void> add(List<NewEntry> entries, Instant at) {
        return Rows.execute(
                "insert into ledger_pending (case_reference, kind, actor, at_millis, payload)"
                        + " select reference, kind, actor, :at, payload from unnest(cast(:references as text[]),"
                        + " cast(:kinds as text[]), cast(:actors as text[]), cast(:payloads as text[]))"
                        + " with ordinality as line (reference, kind, actor, payload, place) order by place",
                Map.of(
                        "at", at.toEpochMilli(),
                        "references", column(entries, NewEntry::caseReference),
                        "kinds", column(entries, NewEntry::kind),
                        "actors", column(entries, NewEntry::actor),
                        "payloads", column(entries, LedgerTables::payload)));
    }

    /** For one that is to enter the log before anything else does. */
    Uni<Long> addAlone(NewEntry entry, Instant at) {
        return Rows.number(
                "insert into ledger_pending (case_reference, kind, actor, at_millis, payload)"
                        + " values (:reference, :kind, :actor, :at, :payload) returning pending_id",
                Map.of(
                        "reference", entry.caseReference(),
                        "kind", entry.kind(),
                        "actor", entry.actor(),
                        "at", at.toEpochMilli(),
                        "payload", payload(entry)));
    }

    /** Gives all that waits its place and holds the log's head to the end of the transaction. */
    Uni<Void> enterAll() {
        return Rows.number("select ledger_sequence(:most)", Map.of("most", Long.MAX_VALUE))
                .replaceWithVoid();
    }

    /** Gives one its place and holds the log's head to the end of the transaction. */
    Uni<Void> enter(long pending) {
        return Rows.number("select ledger_sequence(1, :pending)", Map.of("pending", pending))
                .replaceWithVoid();
    }

    /** The oldest of what waits, unless somebody is at it already. How many entered. */
    Uni<Long> enterWhenFree(long most) {
        return Rows.number("select ledger_sequence_when_free(:most)", Map.of("most", most));
    }

    Uni<Boolean> waits(String reference) {
        return Rows.number(
                        "select count(*) from ledger_pending where case_reference = :reference",
                        Map.of("reference", reference))
                .map(waiting -> waiting > 0);
    }

    Uni<Long> size() {
        return Rows.number("select size from ledger_head", Map.of());
    }

    Uni<List<LedgerEntry>> ofCase(String reference) {
        return Rows.select(
                "select entry_index, convert_from(entry, 'UTF8') from ledger_entry"
                        + " where case_reference = :reference order by entry_index",
                Map.of("reference", reference),
                row -> LedgerEntry.read(number(row[0]), row[1].toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static String[] column(List<NewEntry> entries, Function<NewEntry, String> field) {
        return entries.stream().map(field).toArray(String[]::new);
    }

    private static String payload(NewEntry entry) {
        return new String(CanonicalJson.write(entry.payload()), StandardCharsets.UTF_8);
    }
}
