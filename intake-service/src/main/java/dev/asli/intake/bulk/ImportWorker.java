package dev.asli.intake.bulk;

import dev.asli.intake.bulk.ImportRows.Claimed;
import dev.asli.intake.bulk.ImportRows.Refused;
import dev.asli.intake.filing.Filing;
import dev.asli.intake.filing.FilingOutcome;
import dev.asli.kit.problem.ProblemException.Unmet;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/**
 * Files the rows that wait. Rows are held under a lease and filed under a request id of their own, so that a worker that
 * dies loses nothing and files nothing twice. A lane is one sequence of work: no two touch one database session.
 */
@ApplicationScoped
class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);

    private final ImportRegister register;
    private final BulkDesk desk;
    private final RowForm form;
    private final RowCipher cipher;
    private final ImportConfig config;
    private final MeterRegistry metrics;
    private final Semaphore lanes;

    ImportWorker( // one more than five: the count of rows belongs to nobody else
            ImportRegister register,
            BulkDesk desk,
            RowForm form,
            RowCipher cipher,
            ImportConfig config,
            MeterRegistry metrics) {
        this.register = register;
        this.desk = desk;
        this.form = form;
        this.cipher = cipher;
        this.config = config;
        this.metrics = metrics;
        this.lanes = new Semaphore(config.lanes());
        // There from the start, so that nothing refused differs from nothing measured.
        rows("filed");
        rows("refused");
    }

    @Scheduled(every = "${asli.imports.interval:1s}", concurrentExecution = ConcurrentExecution.PROCEED)
    Uni<Void> look() {
        return lanes.tryAcquire()
                ? drain().onTermination().invoke(() -> lanes.release())
                : Uni.createFrom().voidItem();
    }

    @Scheduled(every = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return register.removeArriving(config.arrivalLimit()).replaceWithVoid();
    }

    private Uni<Void> drain() {
        return Multi.createBy()
                .repeating()
                .uni(this::next)
                .whilst(found -> found)
                .onItem()
                .ignoreAsUni()
                .chain(register::finish)
                .replaceWithVoid();
    }

    /** @return whether there were rows */
    Uni<Boolean> next() {
        return register.claim(config.lease(), config.batchSize())
                .chain(rows -> rows.isEmpty()
                        ? Uni.createFrom().item(false)
                        : file(rows).replaceWith(true));
    }

    private Uni<Void> file(List<Claimed> rows) {
        List<Filing> filings = new ArrayList<>();
        for (Claimed row : rows) {
            byte[] wire = cipher.open(row.importId(), row.row().row(), row.row().sealed());
            filings.add(form.filing(wire, requestId(row), row.test()));
        }
        return desk.unknown(filings)
                .chain(unknown -> Multi.createFrom()
                        .range(0, rows.size())
                        .onItem()
                        .transformToUniAndConcatenate(i -> file(rows.get(i), filings.get(i), unknown))
                        .onItem()
                        .ignoreAsUni());
    }

    private Uni<Void> file(Claimed row, Filing filing, Set<String> unknown) {
        return desk.one(row.row().key(), filing, unknown, row.filer())
                .chain(outcome -> settle(row, outcome))
                .onFailure()
                .recoverWithUni(failure -> again(row, failure));
    }

    private Uni<Void> settle(Claimed row, FilingOutcome outcome) {
        int number = row.row().row();
        return switch (outcome) {
            case FilingOutcome.Filed filed ->
                register.filed(row, filed.reference(), filed.replayed()).invoke(() -> count("filed"));
            case FilingOutcome.Lacking lacking ->
                register.refused(row.importId(), new Refused(number, lacking.requirements()))
                        .invoke(() -> count("refused"));
            case FilingOutcome.Diverted _ -> register.diverted(row.importId(), number);
        };
    }

    /** The lease runs out by itself, then the row is taken up again. */
    private Uni<Void> again(Claimed row, Throwable failure) {
        LOG.warnf(
                "a row was not filed: importId=%s row=%d attempts=%d reason=%s",
                row.importId(),
                row.row().row(),
                row.attempts(),
                failure.getClass().getSimpleName());
        return row.attempts() < config.attempts()
                ? Uni.createFrom().voidItem()
                : register.refused(
                        row.importId(),
                        new Refused(
                                row.row().row(),
                                List.of(new Unmet(
                                        "UNEXPECTED", "", "It could not be filed just now. Send the row again."))));
    }

    private Counter rows(String outcome) {
        return metrics.counter("asli.imports.rows", "outcome", outcome);
    }

    private void count(String outcome) {
        rows(outcome).increment();
    }

    private String requestId(Claimed row) {
        return desk.requestIdOf(row);
    }
}
