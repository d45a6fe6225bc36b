package dev.asli.intake.recovery;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A code as it is kept; the code itself is stored nowhere.
 *
 * @param id of a handover's code: the handover's
 * @param hash keyed digest of reference and code
 * @param requestKey keyed digest of the request id that asked for it
 * @param validUntil far away for the complainant's own
 */
public record RecoveryCode(
        UUID id,
        String reference,
        Kind kind,
        byte[] hash,
        byte[] requestKey,
        Instant issuedAt,
        Instant validUntil,
        Fate fate) {

    public static final Instant ALWAYS = Instant.parse("9999-12-31T00:00:00Z");

    public enum Kind {
        /** Kept by the complainant. */
        OWN,
        /** Handed over by an officer who checked the person. */
        HANDOVER
    }

    /** What became of it. */
    public sealed interface Fate {
        record Unused() implements Fate {}

        record Used(Instant at) implements Fate {}

        /** Replaced, or the case was recovered by another. */
        record Ended() implements Fate {}
    }

    boolean good(Instant now) {
        return fate instanceof Fate.Unused && now.isBefore(validUntil);
    }

    public Optional<Instant> usedAt() {
        return switch (fate) {
            case Fate.Used used -> Optional.of(used.at());
            case Fate.Unused _, Fate.Ended _ -> Optional.empty();
        };
    }

    RecoveryCode used(Instant now) {
        return with(new Fate.Used(now));
    }

    RecoveryCode ended() {
        return with(new Fate.Ended());
    }

    private RecoveryCode with(Fate next) {
        return new RecoveryCode(id, reference, kind, hash, requestKey, issuedAt, validUntil, next);
    }
}
