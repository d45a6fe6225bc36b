package dev.asli.intake.campaign.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Columns of plain statements, which the driver gives without asking what we would like. */
final class Columns {

    private Columns() {}

    static Instant instant(@Nullable Object column) {
        return maybe(column).orElseThrow();
    }

    static Optional<Instant> maybe(@Nullable Object column) {
        return switch (column) {
            case null -> Optional.empty();
            case Instant instant -> Optional.of(instant);
            case OffsetDateTime moment -> Optional.of(moment.toInstant());
            default -> throw new IllegalStateException("A column is no moment.");
        };
    }

    static String text(@Nullable Object column) {
        return (String) Objects.requireNonNull(column);
    }
}
