package dev.asli.gateway.portal.page;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The wire's shapes as Java's. */
public final class Protos {

    private Protos() {}

    public static Instant instant(Timestamp timestamp) {
        return Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos());
    }

    public static Timestamp timestamp(Instant instant) {
        return Timestamp.newBuilder()
                .setSeconds(instant.getEpochSecond())
                .setNanos(instant.getNano())
                .build();
    }

    /** The constant that a form's lower-case word stands for; empty for anything else. */
    public static <E extends Enum<E>> Optional<E> constant(Class<E> type, String word) {
        String name = word.toUpperCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .filter(candidate -> candidate.name().equals(name))
                .filter(candidate -> !name.equals("UNRECOGNIZED") && !name.endsWith("_UNSPECIFIED"))
                .findFirst();
    }

    /** The lower-case word of a constant, as messages and rule packs spell it. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
