package dev.asli.intake.vault;

import dev.asli.intake.vault.RewrapRegister.Batch;
import dev.asli.kit.problem.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Changes master keys under a running service: whatever is not wrapped by the active key is wrapped by it soon, and every
 * known key opens meanwhile.
 */
@ApplicationScoped
public class Rewrapping {

    private static final Logger LOG = Logger.getLogger(Rewrapping.class);

    private final RewrapRegister register;
    private final MasterKeys masterKeys;
    private final Vertx vertx;
    private final MeterRegistry metrics;
    private final AtomicLong failed = new AtomicLong();
    private final Map<String, AtomicLong> gauges = new ConcurrentHashMap<>();

    Rewrapping(RewrapRegister register, MasterKeys masterKeys, Vertx vertx, MeterRegistry metrics) {
        this.register = register;
        this.masterKeys = masterKeys;
        this.vertx = vertx;
        this.metrics = metrics;
        metrics.gauge("asli.vault.rewrap.failed", failed);
    }

    /**
     * @param waiting not yet under the active key
     * @param failed in the last pass
     */
    public record Status(List<Key> keys, long waiting, long failed) {}

    /** @param here whether the key itself is known, and not only that something is wrapped by it */
    public record Key(String id, boolean active, boolean here, long wraps) {

        public boolean removable() {
            return here && !active && wraps == 0;
        }
    }

    /** Looks for keys now, and begins now rather than at the next look. */
    public Uni<Status> begin() {
        return vertx.executeBlocking(() -> {
                    masterKeys.refresh();
                    return true;
                })
                .chain(this::pass)
                .chain(this::status);
    }

    public Uni<Status> status() {
        return register.counts().map(counts -> {
            String active = masterKeys.activeId();
            Set<String> ids = new TreeSet<>(masterKeys.ids());
            ids.addAll(counts.keySet());
            List<Key> keys = ids.stream()
                    .map(id ->
                            new Key(id, id.equals(active), masterKeys.ids().contains(id), counts.getOrDefault(id, 0L)))
                    .toList();
            long waiting = counts.entrySet().stream()
                    .filter(each -> !each.getKey().equals(active))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            keys.forEach(key -> gauge(key.id()).set(key.wraps()));
            return new Status(keys, waiting, failed.get());
        });
    }

    @Scheduled(every = "${asli.vault.rewrap-interval}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return pass().chain(this::status)
                .replaceWithVoid()
                .onFailure(ProblemException.class)
                .invoke(problem -> LOG.warnf("nothing wrapped anew: why=%s", problem.getMessage()))
                .onFailure(ProblemException.class)
                .recoverWithNull();
    }

    private Uni<Void> pass() {
        List<Batch> batches = new ArrayList<>();
        return all(after -> register.oldContacts(after), batches)
                .chain(() -> all(after -> register.dataKeys(masterKeys.activeId(), after), batches))
                .invoke(() -> count(batches));
    }

    private static Uni<Void> all(Function<String, Uni<Batch>> work, List<Batch> batches) {
        AtomicReference<String> after = new AtomicReference<>("");
        return Multi.createBy()
                .repeating()
                .uni(() -> work.apply(after.get()))
                .whilst(batch -> {
                    batches.add(batch);
                    after.set(batch.next());
                    return !batch.next().isEmpty();
                })
                .onItem()
                .ignoreAsUni();
    }

    private void count(List<Batch> batches) {
        int done = batches.stream().mapToInt(Batch::done).sum();
        failed.set(batches.stream().mapToInt(Batch::failed).sum());
        metrics.counter("asli.vault.rewrapped").increment(done);
        if (done > 0) {
            LOG.infof("wrapped anew: count=%d failed=%d key=%s", done, failed.get(), masterKeys.activeId());
        }
    }

    private AtomicLong gauge(String id) {
        return gauges.computeIfAbsent(id, _ -> metrics.gauge("asli.vault.wraps", Tags.of("key", id), new AtomicLong()));
    }
}
