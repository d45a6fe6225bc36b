package dev.asli.intake.retention;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Looks every day for what is due, for two persons to decide on, and goes on with what they decided. Destroys nothing itself. */
@ApplicationScoped
public class DisposalSweep {

    private static final Logger LOG = Logger.getLogger(DisposalSweep.class);

    private final Schedule schedule;
    private final DisposalRegister register;
    private final DisposalRun run;

    DisposalSweep(Schedule schedule, DisposalRegister register, DisposalRun run) {
        this.schedule = schedule;
        this.register = register;
        this.run = run;
    }

    @Scheduled(every = "${asli.retention.sweep-interval:24h}", concurrentExecution = ConcurrentExecution.SKIP)
    public Uni<Void> look() {
        return find().chain(this::goOn);
    }

    private Uni<Void> find() {
        return Multi.createFrom()
                .iterable(schedule.classes())
                .onItem()
                .transformToUniAndConcatenate(this::find)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> find(DataClass dataClass) {
        return Multi.createFrom()
                .iterable(schedule.versions(dataClass))
                .filter(RetentionRule::disposes)
                .onItem()
                .transformToUniAndConcatenate(rule -> register.find(
                        dataClass,
                        rule,
                        // What was triggered before the first version falls under that.
                        rule.equals(schedule.versions(dataClass).getFirst())
                                ? Instant.EPOCH
                                : rule.window().from(),
                        rule.window().until()))
                .filter(count -> count > 0)
                .invoke(count -> LOG.infof("due for disposal: class=%s count=%d", dataClass.word(), count))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> goOn() {
        return register.approved()
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(register::read)
                .onItem()
                .transformToUniAndConcatenate(run::carryOut)
                .onItem()
                .ignoreAsUni();
    }
}
