package dev.asli.intake.examination.store;

import dev.asli.intake.examination.Examination;
import dev.asli.intake.examination.Examinations;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Joins the caller's transaction and opens none of its own. */
@ApplicationScoped
class PostgresExaminations implements Examinations {

    private static final String NEXT = "select * from examination where"
            + " (state = 'WAITING' and available_at <= :now) or (state = 'RUNNING' and lease_until < :now)"
            + " order by due_at, available_at limit 1 for update skip locked";

    @Override
    public Uni<Void> add(Examination examination, Instant now) {
        return Panache.getSession().chain(session -> session.persist(new ExaminationRow(examination, now)));
    }

    @Override
    public Uni<List<Examination>> of(Collection<String> references) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from ExaminationRow where reference in :references", ExaminationRow.class)
                        .setParameter("references", references)
                        .getResultList())
                .map(PostgresExaminations::read);
    }

    @Override
    public Uni<List<Examination>> nextInLine(Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NEXT, ExaminationRow.class)
                        .setParameter("now", now)
                        .getResultList())
                .map(PostgresExaminations::read);
    }

    @Override
    public Uni<Examination> lock(UUID id) {
        return locked(id).map(ExaminationRow::read);
    }

    @Override
    public Uni<Void> replace(Examination examination, Instant now) {
        return locked(examination.id())
                .invoke(row -> row.write(examination.state(), now))
                .replaceWithVoid();
    }

    private static Uni<ExaminationRow> locked(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(ExaminationRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .onItem()
                .ifNull()
                .failWith(() -> new IllegalStateException("Examination %s is gone.".formatted(id)));
    }

    private static List<Examination> read(List<ExaminationRow> rows) {
        return rows.stream().map(ExaminationRow::read).toList();
    }
}
