package dev.asli.detection.media;

import java.time.Duration;

/** How long one exhibit may keep a lane. Measured by the machine's own tick, which no clock adjustment moves. */
public final class TimeLimit {

    private final long start = System.nanoTime();
    private final long nanos;

    public TimeLimit(Duration limit) {
        this.nanos = limit.toNanos();
    }

    /** @throws UnexaminableException with {@code DECODER_TIMED_OUT} once the time is up or the thread is told to stop */
    public void check() {
        if (System.nanoTime() - start > nanos || Thread.currentThread().isInterrupted()) {
            throw new UnexaminableException(UnexaminableReason.DECODER_TIMED_OUT);
        }
    }
}
