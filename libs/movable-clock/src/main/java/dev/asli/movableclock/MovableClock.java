package dev.asli.movableclock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** The machine's clock in UTC plus an offset that only grows: what was seen once is never unseen. */
public final class MovableClock extends Clock {

    private static final Duration LONGEST = Duration.ofDays(3_652);

    private final Optional<Path> file;
    private volatile Duration ownOffset = Duration.ZERO;

    MovableClock(Optional<Path> file) {
        this.file = file;
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(offset());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Zones come from the rule, not from the clock.");
    }

    /**
     * @param forward zero or more; ten years in all at most, so that no mistyped unit takes a demonstration out of every calendar
     * @return how far time has been moved in all
     */
    public synchronized Duration advance(Duration forward) {
        if (forward.isNegative()) {
            throw new IllegalArgumentException("Time moves forward only: " + forward);
        }
        if (forward.compareTo(LONGEST) > 0 || offset().compareTo(LONGEST.minus(forward)) > 0) {
            throw new IllegalArgumentException("Time moves by ten years in all at most: " + forward);
        }
        Duration moved = offset().plus(forward);
        file.ifPresentOrElse(path -> write(path, moved), () -> ownOffset = moved);
        return moved;
    }

    private Duration offset() {
        return file.map(MovableClock::read).orElse(ownOffset);
    }

    private static Duration read(Path path) {
        try {
            return Files.exists(path) ? Duration.parse(Files.readString(path).strip()) : Duration.ZERO;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The clock file %s cannot be read.".formatted(path), unreadable);
        }
    }

    private static void write(Path path, Duration offset) {
        Path next = path.resolveSibling(path.getFileName() + ".next");
        try {
            Files.writeString(next, offset.toString());
            Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The clock file %s cannot be written.".formatted(path), unwritable);
        }
    }
}
