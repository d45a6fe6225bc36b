package dev.asli.intake.scan.store;

import dev.asli.intake.scan.Scan;
import dev.asli.intake.scan.Scans;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Joins the caller's transaction and opens none of its own. */
@ApplicationScoped
class PostgresScans implements Scans {

    @Override
    public Uni<Void> add(Scan scan, Instant availableAt) {
        return Panache.getSession()
                .chain(session ->
                        session.persist(new ScanRow(scan, availableAt)).chain(session::flush));
    }

    @Override
    public Uni<List<Scan>> of(String reference) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery("from ScanRow where reference = ?1", ScanRow.class)
                        .setParameter(1, reference)
                        .getResultList())
                .map(rows -> rows.stream().map(ScanRow::read).toList());
    }

    @Override
    public Uni<List<Scan>> claim(Instant now, Instant until) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select * from exhibit_scan where result = 'PENDING' and available_at <= ?1"
                                        + " order by available_at limit 1 for update skip locked",
                                ScanRow.class)
                        .setParameter(1, now)
                        .getResultList()
                        .invoke(rows -> rows.forEach(row -> row.availableAt = until))
                        .call(session::flush)
                        .map(rows -> rows.stream().map(ScanRow::read).toList()));
    }

    @Override
    public Uni<Scan> lock(UUID exhibitId) {
        return Panache.getSession()
                .chain(session -> session.find(ScanRow.class, exhibitId, LockModeType.PESSIMISTIC_WRITE)
                        .call(session::refresh))
                .map(ScanRow::read);
    }

    @Override
    public Uni<Void> replace(Scan scan, Instant availableAt) {
        return Panache.getSession()
                .chain(session -> session.find(ScanRow.class, scan.subject().exhibitId())
                        .invoke(row -> row.write(scan, availableAt))
                        .chain(session::flush));
    }
}
