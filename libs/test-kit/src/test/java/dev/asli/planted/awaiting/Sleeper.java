package dev.asli.planted.awaiting;

/** Fault: a blocked thread. */
class Sleeper {
    void rest() throws InterruptedException {
        Thread.sleep(1);
    }
}
