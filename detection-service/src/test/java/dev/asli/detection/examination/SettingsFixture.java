package dev.asli.detection.examination;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;

/** Small limits: exhibits of 1 MB, and 1.5 MB of them together. */
record SettingsFixture(int lanes, int queue, Duration receiveLimit, Duration timeLimit) implements ExaminationConfig {

    @Override
    public MemorySize maxSize() {
        return new MemorySize(BigInteger.valueOf(1_000_000));
    }

    @Override
    public MemorySize memory() {
        return new MemorySize(BigInteger.valueOf(1_500_000));
    }
}
