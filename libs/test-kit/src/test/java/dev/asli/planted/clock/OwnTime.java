package dev.asli.planted.clock;

import java.time.Instant;

/** Fault: time that no test can move. */
class OwnTime {
    Instant when() {
        return Instant.now();
    }
}
