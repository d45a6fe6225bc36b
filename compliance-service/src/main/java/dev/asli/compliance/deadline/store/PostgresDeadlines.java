package dev.asli.compliance.deadline.store;

import dev.asli.compliance.deadline.DeadlineOnRecord;
import dev.asli.compliance.deadline.Deadlines;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Joins the caller's transaction and opens none of its own. */
@ApplicationScoped
class PostgresDeadlines implements Deadlines, PanacheRepositoryBase<DeadlineRow, UUID> {

    private static final String URGENT_FIRST = " order by dueAt nulls last, obligation, id";

    @Override
    public Uni<Void> add(List<DeadlineOnRecord> started, Instant now) {
        Stream<Object> rows = started.stream()
                .flatMap(one -> Stream.of(new DeadlineRow(one), new DeadlineEventRow(one.deadline(), "Started", now)));
        return getSession().chain(session -> session.persistAll(rows.toArray()));
    }

    @Override
    public Uni<Void> replace(DeadlineOnRecord changed, String cause, Instant now) {
        return findById(changed.deadline().id())
                .invoke(row -> row.write(changed))
                .chain(() -> getSession())
                .chain(session -> session.persist(new DeadlineEventRow(changed.deadline(), cause, now)));
    }

    @Override
    public Uni<Void> postpone(DeadlineOnRecord postponed) {
        return findById(postponed.deadline().id())
                .invoke(row -> row.nextLookAt = postponed.nextLook().orElse(null))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<DeadlineOnRecord>> lockOfNotice(UUID notice) {
        return read(find("noticeId = ?1" + URGENT_FIRST, notice)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list());
    }

    @Override
    public Uni<List<DeadlineOnRecord>> ofNotices(List<UUID> notices) {
        return notices.isEmpty()
                ? Uni.createFrom().item(List.of())
                : read(list("noticeId in ?1" + URGENT_FIRST, notices));
    }

    @Override
    public Uni<List<DeadlineOnRecord>> ofComplaint(String reference) {
        return read(list("complaintReference = ?1" + URGENT_FIRST, reference));
    }

    @Override
    public Uni<List<DeadlineOnRecord>> scorable() {
        return read(list("test = false" + URGENT_FIRST));
    }

    @Override
    public Uni<Claim> claim(Instant now, Instant leaseUntil, int atMost) {
        String sql = "select * from deadline where next_look_at < :now and not test"
                + " order by next_look_at limit :most for update skip locked";
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql, DeadlineRow.class)
                        .setParameter("now", now)
                        .setParameter("most", atMost)
                        .getResultList())
                .map(rows -> claimed(rows, now, leaseUntil));
    }

    private static Claim claimed(List<DeadlineRow> rows, Instant now, Instant leaseUntil) {
        Instant since = rows.stream()
                .flatMap(row -> Stream.ofNullable(row.nextLookAt))
                .min(Instant::compareTo)
                .orElse(now);
        rows.forEach(row -> row.nextLookAt = leaseUntil);
        return new Claim(rows.stream().map(row -> row.noticeId).distinct().toList(), since);
    }

    private static Uni<List<DeadlineOnRecord>> read(Uni<List<DeadlineRow>> rows) {
        return rows.map(found -> found.stream().map(DeadlineRow::read).toList());
    }
}
