package dev.asli.intake.scan;

import dev.asli.intake.media.ObjectStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Has exhibits scanned, one after the other. */
@ApplicationScoped
class ScanWorker {

    private static final Logger LOG = Logger.getLogger(ScanWorker.class);

    private final ScanRegister register;
    private final Scanner scanner;
    private final ObjectStore store;
    private final MeterRegistry metrics;

    ScanWorker(ScanRegister register, Scanner scanner, ObjectStore store, MeterRegistry metrics) {
        this.register = register;
        this.scanner = scanner;
        this.store = store;
        this.metrics = metrics;
    }

    @Scheduled(every = "${asli.scan.interval:2s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return Multi.createBy()
                .repeating()
                .uni(this::next)
                .whilst(found -> found)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Boolean> next() {
        return register.claim()
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(false)
                        : run(found.getFirst()).replaceWith(true));
    }

    private Uni<Void> run(Scan scan) {
        if (!scanner.on()) {
            return register.ended(scan, new Scan.Result.NotScanned(Scan.OFF));
        }
        return scanner.scan(store.read(scan.subject().objectKey()))
                .chain(result -> register.ended(scan, result)
                        .invoke(() -> metrics.counter("asli.exhibit.scans", "result", ScanRegister.word(result))
                                .increment()))
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.warnf(
                            "scan postponed: exhibitId=%s reason=%s",
                            scan.subject().exhibitId(), failure.getClass().getSimpleName());
                    return register.unanswered(scan);
                });
    }
}
