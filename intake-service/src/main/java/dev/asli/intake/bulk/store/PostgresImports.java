package dev.asli.intake.bulk.store;

import dev.asli.intake.bulk.FileFormat;
import dev.asli.intake.bulk.Import;
import dev.asli.intake.bulk.Import.Progress;
import dev.asli.intake.bulk.Imports;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Joins the caller's transaction and opens none of its own. */
@ApplicationScoped
class PostgresImports implements Imports {

    private static final String COUNTS = "select i.id,"
            + " (select count(*) from bulk_import_result where import_id = i.id),"
            + " (select count(distinct row_number) from bulk_import_refusal where import_id = i.id),"
            + " (select count(*) from bulk_import_row where import_id = i.id)"
            + " from bulk_import i where i.id in :ids";
    private static final String FINISH = "update bulk_import i set state = 'DONE', finished_at = :now,"
            + " version = version + 1 where state = 'RUNNING'"
            + " and not exists (select 1 from bulk_import_row where import_id = i.id)";

    @Override
    public Uni<Void> add(Import arriving, byte[] requestKey) {
        return session(session ->
                session.persist(new ImportEntry(arriving, requestKey)).chain(session::flush));
    }

    @Override
    public Uni<Void> remove(UUID id) {
        return session(session -> session.createNativeQuery("delete from bulk_import where id = :id")
                        .setParameter("id", id)
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> arrived(UUID id, FileFormat format, byte[] contentDigest, int rowsRead, int rowsDiverted) {
        return session(session -> session.createNativeQuery("update bulk_import set state = 'RUNNING',"
                                + " format = :format, content_digest = :digest, rows_read = :read,"
                                + " rows_diverted = :diverted, version = version + 1"
                                + " where id = :id and state = 'ARRIVING'")
                        .setParameter("format", format.name())
                        .setParameter("digest", contentDigest)
                        .setParameter("read", rowsRead)
                        .setParameter("diverted", rowsDiverted)
                        .setParameter("id", id)
                        .executeUpdate())
                .map(changed -> changed == 1);
    }

    @Override
    public Uni<List<Known>> broughtBy(byte[] requestKey) {
        return session(session -> session.createSelectionQuery(
                                "from ImportEntry where requestKey = :key", ImportEntry.class)
                        .setParameter("key", requestKey)
                        .getResultList())
                .map(found -> found.stream().map(ImportEntry::known).toList());
    }

    @Override
    public Uni<List<UUID>> sameContent(byte[] ownerKey, byte[] contentDigest) {
        return session(session -> session.createSelectionQuery(
                        "select id from ImportEntry where ownerKey = :owner and contentDigest = :digest"
                                + " and state in ('RUNNING', 'DONE')",
                        UUID.class)
                .setParameter("owner", ownerKey)
                .setParameter("digest", contentDigest)
                .getResultList());
    }

    @Override
    public Uni<List<Progress>> find(UUID id) {
        return session(session -> session.createSelectionQuery(
                                "from ImportEntry where id = :id and state <> 'ARRIVING'", ImportEntry.class)
                        .setParameter("id", id)
                        .getResultList())
                .chain(PostgresImports::counted);
    }

    @Override
    public Uni<List<Progress>> list(Optional<byte[]> ownerKey, int limit) {
        return session(session -> session.createSelectionQuery(
                                "from ImportEntry where state <> 'ARRIVING' and (:all = true or ownerKey = :owner)"
                                        + " order by takenAt desc",
                                ImportEntry.class)
                        .setParameter("all", ownerKey.isEmpty())
                        .setParameter("owner", ownerKey.orElse(new byte[0]))
                        .setMaxResults(limit)
                        .getResultList())
                .chain(PostgresImports::counted);
    }

    @Override
    public Uni<Void> cancel(UUID id, Instant now) {
        return session(session -> session.createNativeQuery("update bulk_import set state = 'CANCELLED',"
                                + " finished_at = :now, version = version + 1 where id = :id and state = 'RUNNING'")
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .executeUpdate()
                        .chain(() -> session.createNativeQuery(
                                        "delete from bulk_import_row where import_id = :id"
                                                + " and exists (select 1 from bulk_import where id = :id and state = 'CANCELLED')")
                                .setParameter("id", id)
                                .executeUpdate()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Integer> finish(Instant now) {
        return session(session ->
                session.createNativeQuery(FINISH).setParameter("now", now).executeUpdate());
    }

    @Override
    public Uni<Integer> removeArriving(Instant before) {
        return session(session -> session.createNativeQuery(
                        "delete from bulk_import where state = 'ARRIVING' and taken_at < :before")
                .setParameter("before", before)
                .executeUpdate());
    }

    private static Uni<List<Progress>> counted(List<ImportEntry> entries) {
        List<UUID> ids = entries.stream().map(entry -> entry.id).toList();
        if (ids.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return session(session -> session.createNativeQuery(COUNTS, Object[].class)
                        .setParameter("ids", ids)
                        .getResultList())
                .map(rows -> {
                    Map<Object, Object[]> counts =
                            rows.stream().collect(Collectors.toMap(row -> row[0], Function.identity()));
                    return entries.stream()
                            .map(entry ->
                                    progress(entry, counts.getOrDefault(entry.id, new Object[] {entry.id, 0, 0, 0})))
                            .toList();
                });
    }

    private static Progress progress(ImportEntry entry, Object[] counts) {
        return new Progress(entry.read(), number(counts[1]), number(counts[2]), number(counts[3]));
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }

    private static <T> Uni<T> session(Function<Mutiny.Session, Uni<T>> work) {
        return Panache.getSession().chain(work::apply);
    }
}
