package dev.asli.intake.retention;

import java.time.Instant;
import java.util.Optional;

/** What became of a person's wish to have their contact erased. */
public sealed interface Erasure {

    /**
     * @param digest SHA-256 of what was destroyed
     * @param keyId of the master key that had wrapped it
     */
    record Receipt(String reference, Instant at, long ledgerIndex, String digest, String keyId) implements Erasure {}

    /**
     * @param words why, for the person
     * @param until from when it can be asked for again, where that is known
     * @param rule the law that forbids it, where one does
     */
    record Refused(Why why, String words, Optional<Instant> until, Optional<RetentionRule> rule) implements Erasure {}

    enum Why {
        ERASURE_HELD,
        ERASURE_TOO_EARLY,
        CONTACT_NONE
    }
}
