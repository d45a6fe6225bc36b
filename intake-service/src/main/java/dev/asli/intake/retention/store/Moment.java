package dev.asli.intake.retention.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A timestamptz as a native query gives it. */
final class Moment {

    private Moment() {}

    static Instant of(Object column) {
        return ((OffsetDateTime) column).toInstant();
    }

    static @Nullable Instant orNull(@Nullable Object column) {
        return column == null ? null : of(column);
    }
}
