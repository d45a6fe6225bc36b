package dev.asli.gateway.apikey;

import java.time.Instant;

/**
 * Where a key stands. Retired and Expired come by themselves with time.
 *
 * <pre>
 *   Active ──▶ Rotating ──▶ Retired
 *     │  └───────┴──▶ Revoked
 *     └──▶ Expired
 * </pre>
 */
public sealed interface KeyStage {

    /** Opens the door. */
    record Active() implements KeyStage {}

    /** Its successor is issued; both open the door until then. */
    record Rotating(Instant until) implements KeyStage {}

    /** Rotated out. */
    record Retired(Instant since) implements KeyStage {}

    /** Taken back by an administrator, for good. */
    record Revoked(Instant since) implements KeyStage {}

    /** Past its last day. */
    record Expired(Instant since) implements KeyStage {}

    default boolean opens() {
        return switch (this) {
            case Active _, Rotating _ -> true;
            case Retired _, Revoked _, Expired _ -> false;
        };
    }
}
