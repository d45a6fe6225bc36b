package dev.asli.detection.examination;

import dev.asli.detection.examination.Event.Unexaminable;
import dev.asli.detection.media.TimeLimit;
import dev.asli.detection.media.UnexaminableReason;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One exhibit in a lane, from the moment it stands in the queue. Tells its caller once how it ended, in time. */
final class Run implements Runnable, Comparable<Run> {

    private static final Comparator<Run> EARLIEST_DUE_FIRST = Comparator.<Run, Instant>comparing(
                    run -> run.exhibit.announcement().dueAt().orElse(Instant.MAX))
            .thenComparingLong(run -> run.arrival);

    private final Examination examination;
    private final Exhibit exhibit;
    private final MultiEmitter<? super Event> caller;
    private final Lanes lanes;
    private final Ending ending;
    private final AtomicBoolean told = new AtomicBoolean();

    private final long arrival;

    /** Guarded by this. */
    @Nullable
    private Thread lane;

    /**
     * @param limit how long it may keep its lane
     * @param counted hears the last event, once
     */
    record Ending(Duration limit, Consumer<Event> counted) {}

    Run(Examination examination, Exhibit exhibit, MultiEmitter<? super Event> caller, Lanes lanes, Ending ending) {
        this.examination = examination;
        this.exhibit = exhibit;
        this.caller = caller;
        this.lanes = lanes;
        this.ending = ending;
        this.arrival = lanes.arrival();
    }

    @Override
    public int compareTo(Run other) {
        return EARLIEST_DUE_FIRST.compare(this, other);
    }

    @Override
    public void run() {
        if (told.get()) {
            exhibit.ticket().close();
            return;
        }
        occupy(Thread.currentThread());
        Future<?> alarm = lanes.watch().schedule(this::giveUp, ending.limit().toMillis(), TimeUnit.MILLISECONDS);
        try {
            tell(examination.run(exhibit, new TimeLimit(ending.limit()), caller::emit));
        } catch (RuntimeException | Error fault) {
            if (told.compareAndSet(false, true)) {
                caller.fail(fault);
            }
        } finally {
            alarm.cancel(false);
            occupy(null);
            exhibit.ticket().close();
        }
    }

    /** The caller left. What has not begun never will; what runs is told to stop and gives its place back when it has. */
    void abandon() {
        if (told.compareAndSet(false, true)) {
            if (lanes.withdraw(this)) {
                exhibit.ticket().close();
            }
            interrupt();
        }
    }

    /** The caller is answered now, even where a decoder hears no interrupt; the lane stays taken until it is free. */
    private void giveUp() {
        tell(new Unexaminable(UnexaminableReason.DECODER_TIMED_OUT));
        interrupt();
    }

    private void tell(Event last) {
        if (told.compareAndSet(false, true)) {
            ending.counted().accept(last);
            caller.emit(last);
            caller.complete();
        }
    }

    private synchronized void occupy(@Nullable Thread thread) {
        lane = thread;
    }

    /** Together with {@link #occupy}: an interrupt that came late would end the next exhibit in this lane. */
    private synchronized void interrupt() {
        if (lane != null) {
            lane.interrupt();
        }
    }
}
