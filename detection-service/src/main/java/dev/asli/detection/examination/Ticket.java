package dev.asli.detection.examination;

import java.util.concurrent.atomic.AtomicBoolean;

/** One exhibit's right to a place and to memory. Given back once, however often it is closed. */
final class Ticket implements AutoCloseable {

    private final AtomicBoolean open = new AtomicBoolean(true);
    private final Runnable giveBack;

    Ticket(Runnable giveBack) {
        this.giveBack = giveBack;
    }

    @Override
    public void close() {
        if (open.compareAndSet(true, false)) {
            giveBack.run();
        }
    }
}
