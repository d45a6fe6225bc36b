package dev.asli.intake.scan;

import java.time.Instant;
import java.util.UUID;

/**
 * Whether malware was looked for in one exhibit.
 *
 * @param attempts how often a scanner was asked
 */
public record Scan(Subject subject, Result result, int attempts, Instant since) {

    public record Subject(UUID exhibitId, String reference, String objectKey) {}

    /**
     * <pre>
     *   Pending ─▶ Clean | Infected | NotScanned
     *   NotScanned from the start where no scanner is set
     * </pre>
     */
    public sealed interface Result {
        record Pending() implements Result {}

        record Clean() implements Result {}

        /** @param name as the scanner calls it */
        record Infected(String name) implements Result {}

        /** @param reason SCANNER_OFF, SCANNER_UNREACHABLE or TOO_LARGE_FOR_SCANNER */
        record NotScanned(String reason) implements Result {}
    }

    public static final String OFF = "SCANNER_OFF";
    public static final String UNREACHABLE = "SCANNER_UNREACHABLE";
    public static final String TOO_LARGE = "TOO_LARGE_FOR_SCANNER";

    /** Not while nobody looked although somebody should have, and never what is infected. */
    public boolean mayBeShown() {
        return switch (result) {
            case Result.Clean _ -> true;
            case Result.NotScanned(String reason) -> !reason.equals(UNREACHABLE);
            case Result.Pending _, Result.Infected _ -> false;
        };
    }

    Scan ended(Result end) {
        return new Scan(subject, end, attempts + 1, since);
    }

    Scan again() {
        return new Scan(subject, new Result.Pending(), attempts + 1, since);
    }
}
