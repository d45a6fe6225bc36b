package dev.asli.intake.upload.store;

import dev.asli.intake.upload.Upload;
import dev.asli.intake.upload.Uploads;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Joins the caller's transaction and opens none of its own. */
@ApplicationScoped
class PostgresUploads implements Uploads {

    @Override
    public Uni<Void> add(Upload upload, Request request) {
        return Panache.getSession()
                .chain(session ->
                        session.persist(new UploadRow(upload, request)).chain(session::flush));
    }

    @Override
    public Uni<List<Upload>> find(String reference, UUID id) {
        return select("from UploadRow where id = ?1 and reference = ?2", 1, id, reference);
    }

    @Override
    public Uni<Upload> lock(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(UploadRow.class, id, LockModeType.PESSIMISTIC_WRITE)
                        // Read again under the lock: this session may have known an older state.
                        .call(session::refresh)
                        .chain(row -> parts(session, List.of(id)).map(row::read)));
    }

    @Override
    public Uni<List<Known>> announcedAs(String reference, String requestKey) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from UploadRow where reference = ?1 and requestKey = ?2", UploadRow.class)
                        .setParameter(1, reference)
                        .setParameter(2, requestKey)
                        .getResultList()
                        .chain(rows -> parts(session, ids(rows))
                                .map(parts -> rows.stream()
                                        .map(row -> new Known(row.read(parts), row.requestDigest))
                                        .toList())));
    }

    @Override
    public Uni<Void> replace(Upload upload) {
        return Panache.getSession()
                .chain(session -> session.find(UploadRow.class, upload.id())
                        .invoke(row -> row.write(upload))
                        .chain(() -> parts(session, List.of(upload.id())))
                        .chain(known -> session.persistAll(upload.arrived().parts().stream()
                                .skip(known.size())
                                .map(part -> new UploadPartRow(upload.id(), part))
                                .toArray()))
                        .chain(session::flush));
    }

    @Override
    public Uni<List<Upload>> unattended(Instant now, int limit) {
        return select(
                "from UploadRow where state = ARRIVING and (leaseUntil is null or leaseUntil < ?1)"
                        + " and (storedBytes = lengthBytes or expiresAt < ?1) order by expiresAt",
                limit,
                now);
    }

    @Override
    public Uni<Set<UUID>> arriving(Collection<UUID> ids) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "select id from UploadRow where state = ARRIVING and id in ?1", UUID.class)
                        .setParameter(1, ids)
                        .getResultList())
                .map(Set::copyOf);
    }

    private static Uni<List<Upload>> select(String query, int limit, Object... values) {
        return Panache.getSession().chain(session -> {
            Mutiny.SelectionQuery<UploadRow> selection = session.createSelectionQuery(query, UploadRow.class);
            for (int i = 0; i < values.length; i++) {
                selection.setParameter(i + 1, values[i]);
            }
            return selection
                    .setMaxResults(limit)
                    .getResultList()
                    .chain(rows -> parts(session, ids(rows))
                            .map(parts -> rows.stream()
                                    .map(row -> row.read(parts.stream()
                                            .filter(part ->
                                                    part.place.uploadId().equals(row.id))
                                            .toList()))
                                    .toList()));
        });
    }

    private static Uni<List<UploadPartRow>> parts(Mutiny.Session session, List<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : session.createSelectionQuery(
                                "from UploadPartRow where place.uploadId in ?1 order by place.number",
                                UploadPartRow.class)
                        .setParameter(1, ids)
                        .getResultList();
    }

    private static List<UUID> ids(List<UploadRow> rows) {
        return rows.stream().map(row -> row.id).collect(Collectors.toList());
    }
}
