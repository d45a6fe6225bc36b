package dev.asli.intake.complaint.store;

import dev.asli.intake.complaint.Complaint;
import dev.asli.intake.complaint.ComplaintProblem;
import dev.asli.intake.complaint.Complaints;
import dev.asli.intake.complaint.Location;
import dev.asli.intake.complaint.QueueCursor;
import dev.asli.intake.complaint.Serving;
import dev.asli.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;

/** Joins the caller's transaction and opens none of its own. */
@ApplicationScoped
class PostgresComplaints implements Complaints {

    private static final String UNASKED = "select * from complaint where serving = 'SERVED'"
            + " and stage not in ('CLOSED', 'WITHDRAWN') and (next_due_at < :now or due_asked_at < :before)"
            + " order by due_asked_at limit :most for update skip locked";

    @Override
    public Uni<Complaint> add(Complaint complaint, Seal seal) {
        Object[] rows = complaint.submission().locations().stream()
                .map(location -> (Object) new LocationRow(complaint.reference(), location))
                .toArray();
        return session(session -> session.persist(new ComplaintRow(complaint, seal))
                        .chain(session::flush)
                        .onFailure(ConstraintViolationException.class)
                        .transform(_ -> new RequestTaken())
                        .chain(() -> session.persistAll(rows)))
                .replaceWith(complaint);
    }

    @Override
    public Uni<Complaint> get(String reference) {
        return session(session -> session.find(ComplaintRow.class, reference)).chain(PostgresComplaints::complete);
    }

    @Override
    public Uni<Complaint> lock(String reference) {
        return locked(reference).chain(PostgresComplaints::complete);
    }

    @Override
    public Uni<Complaint> replace(Complaint complaint) {
        return locked(complaint.reference())
                .onItem()
                .ifNull()
                .failWith(PostgresComplaints::notFound)
                .invoke(row -> row.write(complaint))
                .replaceWith(complaint);
    }

    @Override
    public Uni<Void> mark(String reference, List<Integer> numbers, Serving serving) {
        return session(session -> session.createMutationQuery(
                                "update LocationRow set serving = :serving where reference = :reference and number in :numbers")
                        .setParameter("serving", serving)
                        .setParameter("reference", reference)
                        .setParameter("numbers", numbers)
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> addLocations(String reference, List<Location> locations, Addition addition) {
        AdditionRow row = new AdditionRow();
        row.requestKey = addition.requestKey();
        row.reference = reference;
        row.requestDigest = addition.requestDigest();
        row.firstNumber = locations.getFirst().number();
        row.lastNumber = locations.getLast().number();
        Object[] rows = locations.stream()
                .map(location -> (Object) new LocationRow(reference, location))
                .toArray();
        return session(session -> session.persist(row).chain(() -> session.persistAll(rows)));
    }

    @Override
    public Uni<List<Addition>> addedAs(byte[] requestKey) {
        return session(session -> session.createSelectionQuery(
                                "from AdditionRow where requestKey = :key", AdditionRow.class)
                        .setParameter("key", requestKey)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Addition(row.requestKey, row.requestDigest, row.firstNumber, row.lastNumber))
                        .toList());
    }

    @Override
    public Uni<List<Seal>> sealOf(String reference) {
        return session(session -> session.createSelectionQuery(
                                "from ComplaintRow where reference = :reference", ComplaintRow.class)
                        .setParameter("reference", reference)
                        .getResultList())
                .map(rows -> rows.stream().map(ComplaintRow::seal).toList());
    }

    @Override
    public Uni<Void> replaceSecret(String reference, byte[] secretHash) {
        return locked(reference)
                .onItem()
                .ifNull()
                .failWith(PostgresComplaints::notFound)
                .invoke(row -> row.secretHash = secretHash.clone())
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Known>> filedAs(byte[] requestKey) {
        return session(session -> session.createSelectionQuery(
                                "from ComplaintRow where requestKey = :key", ComplaintRow.class)
                        .setParameter("key", requestKey)
                        .getResultList())
                .chain(rows -> withLocations(rows)
                        .map(found -> found.stream()
                                .map(complaint ->
                                        new Known(complaint, rows.getFirst().seal()))
                                .toList()));
    }

    @Override
    public Uni<List<Complaint>> queue(QueueCursor after, int limit) {
        return session(session -> session.createSelectionQuery(
                                "from ComplaintRow where stage not in ('CLOSED', 'WITHDRAWN')"
                                        + " and (nextDueAt > :due or (nextDueAt = :due and reference > :reference))"
                                        + " order by nextDueAt, reference",
                                ComplaintRow.class)
                        .setParameter("due", after.dueAt())
                        .setParameter("reference", after.reference())
                        .setMaxResults(limit)
                        .getResultList())
                .chain(PostgresComplaints::withLocations);
    }

    @Override
    public Uni<List<Complaint>> claimForDue(Instant now, Instant askedBefore, int limit) {
        return session(session -> session.createNativeQuery(UNASKED, ComplaintRow.class)
                        .setParameter("now", now)
                        .setParameter("before", askedBefore)
                        .setParameter("most", limit)
                        .getResultList())
                .invoke(rows -> rows.forEach(row -> row.dueAskedAt = now))
                .chain(PostgresComplaints::withLocations);
    }

    private static Uni<ComplaintRow> locked(String reference) {
        return session(session -> session.find(ComplaintRow.class, reference, LockModeType.PESSIMISTIC_WRITE));
    }

    private static Uni<Complaint> complete(ComplaintRow row) {
        if (row == null) {
            return Uni.createFrom().failure(PostgresComplaints::notFound);
        }
        return withLocations(List.of(row)).map(List::getFirst);
    }

    private static Uni<List<Complaint>> withLocations(List<ComplaintRow> rows) {
        List<String> references = rows.stream().map(row -> row.reference).toList();
        return session(session -> session.createSelectionQuery(
                                "from LocationRow where reference in :references order by number", LocationRow.class)
                        .setParameter("references", references)
                        .getResultList())
                .map(locations -> join(rows, locations));
    }

    private static List<Complaint> join(List<ComplaintRow> rows, List<LocationRow> locations) {
        Map<String, List<Location>> byReference = locations.stream()
                .collect(Collectors.groupingBy(
                        row -> row.reference, Collectors.mapping(LocationRow::read, Collectors.toList())));
        return rows.stream()
                .map(row -> row.read(byReference.getOrDefault(row.reference, List.of())))
                .toList();
    }

    private static ProblemException notFound() {
        return new ProblemException(
                ComplaintProblem.COMPLAINT_NOT_FOUND,
                "No complaint has this reference, or the secret does not fit it.");
    }

    private static <T> Uni<T> session(Function<Mutiny.Session, Uni<T>> work) {
        return Panache.getSession().chain(work::apply);
    }
}
