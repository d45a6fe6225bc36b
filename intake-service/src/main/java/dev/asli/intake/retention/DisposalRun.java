package dev.asli.intake.retention;

import dev.asli.intake.media.ObjectStore;
import dev.asli.intake.retention.DisposalStep.Next;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import org.jboss.logging.Logger;

/** Carries out what two persons agreed on, thing by thing; what was begun is gone on with after a crash. */
@Startup // its counters are there before the first disposal
@ApplicationScoped
class DisposalRun {

    private static final Logger LOG = Logger.getLogger(DisposalRun.class);

    private final DisposalStep step;
    private final DisposalRegister register;
    private final ObjectStore store;
    private final MeterRegistry metrics;

    DisposalRun(DisposalStep step, DisposalRegister register, ObjectStore store, MeterRegistry metrics) {
        this.step = step;
        this.register = register;
        this.store = store;
        this.metrics = metrics;
        // There from the start, so that nothing disposed of differs from nothing measured.
        Arrays.stream(DataClass.values()).forEach(this::disposed);
    }

    /** Never fails: what could not be removed now is tried again by the sweep. */
    Uni<Void> carryOut(Disposal disposal) {
        return Multi.createBy()
                .repeating()
                .uni(() -> one(disposal))
                .whilst(more -> more)
                .onItem()
                .ignoreAsUni()
                .chain(() -> register.finish(disposal.id()))
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "disposal interrupted: id=%s reason=%s",
                        disposal.id(), failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Boolean> one(Disposal disposal) {
        return step.take(disposal).chain(next -> switch (next) {
            case Next.Nothing _ -> Uni.createFrom().item(false);
            case Next.GoOn _ -> counted(disposal);
            case Next.Remove(var line, var destroyed) ->
                Multi.createFrom()
                        .iterable(destroyed.objectKeys())
                        .onItem()
                        .transformToUniAndConcatenate(store::delete)
                        .onItem()
                        .ignoreAsUni()
                        .chain(() -> step.removed(disposal, line, destroyed))
                        .chain(() -> counted(disposal));
        });
    }

    private Uni<Boolean> counted(Disposal disposal) {
        disposed(disposal.dataClass()).increment();
        return Uni.createFrom().item(true);
    }

    private Counter disposed(DataClass dataClass) {
        return metrics.counter("asli.retention.disposed", "class", dataClass.word());
    }
}
