package dev.asli.ledger;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Stamps in PostgreSQL; never changed, never removed. */
@ApplicationScoped
public class StampTables {

    /** Whether it stamped this checkpoint or a later one. */
    public Uni<Boolean> has(String authority, long size) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select count(*) from ledger_stamp where authority = :authority and size >= :size",
                                Long.class)
                        .setParameter("authority", authority)
                        .setParameter("size", size)
                        .getSingleResult()
                        .map(count -> count > 0));
    }

    public Uni<Void> add(Stamp stamp) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into ledger_stamp (authority, size, note, answer) values (:authority, :size, :note, :answer)"
                                        + " on conflict do nothing")
                        .setParameter("authority", stamp.authority())
                        .setParameter("size", stamp.size())
                        .setParameter("note", stamp.note())
                        .setParameter("answer", stamp.answer())
                        .executeUpdate()
                        .replaceWithVoid());
    }

    /** Of each authority the first stamp that covers each entry of a case, up to a size of the log. */
    Uni<List<Stamp>> covering(String reference, long size) {
        return Rows.select(
                "select authority, size, note, encode(answer, 'hex') from ledger_stamp where size <= :size"
                        + " and (authority, size) in (select a.authority, (select min(f.size) from ledger_stamp f"
                        + " where f.authority = a.authority and f.size > e.entry_index) from ledger_entry e"
                        + " cross join (select distinct authority from ledger_stamp) a where e.case_reference = :reference)"
                        + " order by authority, size",
                Map.of("reference", reference, "size", size),
                row -> new Stamp(
                        row[0].toString(),
                        Rows.number(row[1]),
                        row[2].toString(),
                        HexFormat.of().parseHex(row[3].toString())));
    }
}
