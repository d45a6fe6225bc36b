package dev.asli.gateway.json.rest;

import com.google.protobuf.Timestamp;
import dev.asli.contracts.problem.v1.UnmetRequirement;
import dev.asli.gateway.problem.GatewayProblem;
import dev.asli.kit.problem.ProblemException;
import dev.asli.kit.problem.ProblemException.Unmet;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Between the inner services' messages and JSON: moments, words, and what is absent. */
public final class Wire {

    private static final String UNSPECIFIED = "UNSPECIFIED";

    private Wire() {}

    /** Null for the moment that was not set. */
    public static @Nullable Instant time(boolean present, Timestamp at) {
        return present ? Instant.ofEpochSecond(at.getSeconds(), at.getNanos()) : null;
    }

    public static Timestamp timestamp(Instant at) {
        return Timestamp.newBuilder()
                .setSeconds(at.getEpochSecond())
                .setNanos(at.getNano())
                .build();
    }

    /** Null for the empty text, which is how the inner services say "none". */
    public static @Nullable String text(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Empty for the absent text. */
    public static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    /**
     * A state as the API spells it.
     *
     * @param prefix what the message definition had to put before a name that was taken; may be empty
     * @return null for the state that was not set
     */
    public static @Nullable String state(Enum<?> value, String prefix) {
        String name = value.name();
        if (name.endsWith(UNSPECIFIED)) {
            return null;
        }
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }

    /** A word of the rule packs' vocabulary. Example: {@code intimate_or_nude}. */
    public static @Nullable String word(Enum<?> value) {
        return value.name().endsWith(UNSPECIFIED) ? null : value.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a word back.
     *
     * @param unspecified for the absent word; the service that needs it says so
     * @throws ProblemException REQUIREMENTS_UNMET at {@code path} for a word that does not exist
     */
    public static <E extends Enum<E>> E parse(@Nullable String word, E unspecified, String path) {
        return parse(word, "", unspecified, path);
    }

    /**
     * Reads a word back.
     *
     * @param prefix what the message definition had to put before a name that was taken
     * @param unspecified for the absent word; the service that needs it says so
     * @throws ProblemException REQUIREMENTS_UNMET at {@code path} for a word that does not exist
     */
    public static <E extends Enum<E>> E parse(@Nullable String word, String prefix, E unspecified, String path) {
        if (word == null || word.isBlank()) {
            return unspecified;
        }
        for (E candidate : unspecified.getDeclaringClass().getEnumConstants()) {
            boolean real =
                    !candidate.name().endsWith(UNSPECIFIED) && !candidate.name().equals("UNRECOGNIZED");
            if (real && candidate.name().equalsIgnoreCase(prefix + word)) {
                return candidate;
            }
        }
        throw unmet(
                new Unmet("WORD_UNKNOWN", path, "This word is not one of the list at /openapi. Choose one that is."));
    }

    public static ProblemException unmet(Collection<UnmetRequirement> requirements) {
        return unmet(requirements.stream()
                .map(unmet -> new Unmet(unmet.getCode(), unmet.getPath(), unmet.getMessage()))
                .toArray(Unmet[]::new));
    }

    public static ProblemException unmet(Unmet... unmet) {
        return new ProblemException(
                GatewayProblem.REQUIREMENTS_UNMET,
                "Nothing was stored. Mend what unmetRequirements names and send again.",
                java.util.List.of(unmet));
    }

    /** @throws ProblemException BODY_MISSING */
    public static <T> T required(@Nullable T body) {
        if (body == null) {
            throw new ProblemException(
                    GatewayProblem.BODY_MISSING, "Send a JSON body; its shape is at /openapi. Nothing was stored.");
        }
        return body;
    }

    /**
     * @param limit null for the inner services' own choice
     * @throws ProblemException PARAMETER_INVALID outside 1..100
     */
    public static int limit(@Nullable Integer limit) {
        if (limit == null) {
            return 0;
        }
        if (limit < 1 || limit > 100) {
            throw new ProblemException(
                    GatewayProblem.PARAMETER_INVALID, "The parameter limit is a whole number from 1 to 100.");
        }
        return limit;
    }
}
