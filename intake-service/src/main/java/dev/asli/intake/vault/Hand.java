package dev.asli.intake.vault;

import dev.asli.kit.identity.Actor;
import java.time.Instant;

/**
 * Who did something, and when.
 *
 * @param by role and pseudonymous subject
 */
public record Hand(String by, Instant at) {

    public static Hand of(Actor actor, Instant at) {
        return new Hand(actor.pseudonym(), at);
    }

    /** The same person, in whatever role. */
    public boolean is(Actor actor) {
        return by.substring(by.indexOf(':') + 1).equals(actor.subject());
    }
}
