package dev.asli.compliance.notice.store;

import dev.asli.compliance.notice.ContentLocator;
import dev.asli.compliance.notice.Notice;
import dev.asli.compliance.notice.NoticeKind;
import dev.asli.compliance.notice.Notices;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Joins the caller's transaction and opens none of its own. */
@ApplicationScoped
class PostgresNotices implements Notices, PanacheRepositoryBase<NoticeRow, UUID> {

    private static final String RECEIVED = "intermediary = :intermediary and receivedAt is not null";
    private static final String OPEN = " and state in ('DELIVERED', 'ACKNOWLEDGED')";
    private static final String AFTER =
            " and (receivedAt, id) > (select n.receivedAt, n.id from NoticeRow n where n.id ="
                    + " :after and n.intermediary = :intermediary)";
    private static final String LONGEST_WAITING_FIRST = " order by receivedAt, id";

    private final Locations locations;

    PostgresNotices(Locations locations) {
        this.locations = locations;
    }

    @Override
    public Uni<Notice> add(Notice notice) {
        List<Object> rows = new ArrayList<>();
        rows.add(new NoticeRow(notice));
        List<ContentLocator> places = notice.subject().locations();
        for (int place = 0; place < places.size(); place++) {
            rows.add(new NoticeLocationRow(notice.id(), place, places.get(place)));
        }
        return getSession()
                .chain(session -> session.persistAll(rows.toArray()).chain(session::flush))
                .replaceWith(notice);
    }

    @Override
    public Uni<Notice> replace(Notice notice) {
        return findById(notice.id()).invoke(row -> row.write(notice)).replaceWith(notice);
    }

    @Override
    public Uni<Notice> lock(UUID id) {
        return one(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public Uni<Notice> get(UUID id) {
        return one(findById(id));
    }

    @Override
    public Uni<List<Notice>> ofComplaint(String reference) {
        return read(list("complaintReference = ?1 order by writtenAt, id", reference));
    }

    @Override
    public Uni<List<Notice>> ofKind(NoticeKind kind) {
        return read(list("kind = ?1 order by writtenAt desc, id", kind.name()));
    }

    @Override
    public Uni<List<Notice>> inbox(Inbox inbox) {
        String query = RECEIVED
                + (inbox.openOnly() ? OPEN : "")
                + (inbox.after().isPresent() ? AFTER : "")
                + LONGEST_WAITING_FIRST;
        Map<String, Object> parameters = inbox.after()
                .<Map<String, Object>>map(after -> Map.of("intermediary", inbox.intermediary(), "after", after))
                .orElseGet(() -> Map.of("intermediary", inbox.intermediary()));
        PanacheQuery<NoticeRow> found = find(query, parameters);
        return read(found.range(0, inbox.limit() - 1).list());
    }

    private Uni<Notice> one(Uni<NoticeRow> found) {
        return read(found.onItem().ifNull().failWith(Notice::notFound).map(List::of))
                .map(List::getFirst);
    }

    private Uni<List<Notice>> read(Uni<List<NoticeRow>> found) {
        return found.chain(rows -> locations
                .ofNotices(rows.stream().map(row -> row.id).toList())
                .map(places -> rows.stream()
                        .map(row -> row.read(places.getOrDefault(row.id, List.of())))
                        .toList()));
    }

    /** Where each notice's content is. */
    @ApplicationScoped
    static class Locations implements PanacheRepositoryBase<NoticeLocationRow, UUID> {

        Uni<Map<UUID, List<ContentLocator>>> ofNotices(List<UUID> notices) {
            Uni<List<NoticeLocationRow>> rows = notices.isEmpty()
                    ? Uni.createFrom().item(List.of())
                    : list("noticeId in ?1 order by place", notices);
            return rows.map(found -> found.stream()
                    .collect(Collectors.groupingBy(
                            row -> row.noticeId, Collectors.mapping(NoticeLocationRow::read, Collectors.toList()))));
        }
    }
}
