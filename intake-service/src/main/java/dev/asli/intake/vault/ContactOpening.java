package dev.asli.intake.vault;

import static dev.asli.intake.vault.VaultProblem.OPENING_NEEDS_ANOTHER;
import static dev.asli.intake.vault.VaultProblem.OPENING_NOT_APPROVED;
import static dev.asli.intake.vault.VaultProblem.OPENING_SPENT;

import dev.asli.kit.identity.Actor;
import dev.asli.kit.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One opening of one contact.
 *
 * @param needsSecondPerson the complainant is protected: nobody opens alone
 * @param answered by the second person; empty where none was needed
 */
public record ContactOpening(
        UUID id,
        String reference,
        Why why,
        boolean needsSecondPerson,
        Step step,
        Hand asked,
        Optional<Hand> answered,
        Optional<Instant> readAt) {

    /** @param reason in the officer's own words */
    public record Why(Purpose purpose, String reason) {}

    public enum Step {
        WAITING,
        APPROVED,
        REFUSED,
        READ
    }

    static ContactOpening asked(String reference, Why why, boolean needsSecondPerson, Hand asked) {
        return new ContactOpening(
                UUID.randomUUID(),
                reference,
                why,
                needsSecondPerson,
                needsSecondPerson ? Step.WAITING : Step.APPROVED,
                asked,
                Optional.empty(),
                Optional.empty());
    }

    ContactOpening answered(boolean yes, Actor actor, Instant now) {
        if (asked.is(actor)) {
            throw new ProblemException(
                    OPENING_NEEDS_ANOTHER, "Whoever asked to open a contact cannot also approve it. Ask a colleague.");
        }
        if (step != Step.WAITING) {
            throw new ProblemException(OPENING_SPENT, "This opening waits for nobody any more.");
        }
        return at(yes ? Step.APPROVED : Step.REFUSED, Optional.of(Hand.of(actor, now)), Optional.empty());
    }

    ContactOpening read(Actor actor, Instant now, Duration lifetime) {
        if (!asked.is(actor)) {
            throw new ProblemException(
                    OPENING_NEEDS_ANOTHER, "A contact is shown to whoever asked for it, and to nobody else.");
        }
        return switch (step) {
            case WAITING, REFUSED ->
                throw new ProblemException(
                        OPENING_NOT_APPROVED,
                        step == Step.REFUSED
                                ? "A second person refused to open this contact."
                                : "A second person has not approved this yet.");
            case READ ->
                throw new ProblemException(
                        OPENING_SPENT, "The contact was shown once for this. Ask again if you need it again.");
            case APPROVED -> {
                if (lapsed(now, lifetime)) {
                    throw new ProblemException(OPENING_SPENT, "The time to use this approval is over. Ask again.");
                }
                yield at(Step.READ, answered, Optional.of(now));
            }
        };
    }

    /** The last moment to use it. */
    public Instant usableUntil(Duration lifetime) {
        return answered.map(Hand::at).orElse(asked.at()).plus(lifetime);
    }

    public boolean lapsed(Instant now, Duration lifetime) {
        return step == Step.APPROVED && now.isAfter(usableUntil(lifetime));
    }

    private ContactOpening at(Step next, Optional<Hand> answer, Optional<Instant> read) {
        return new ContactOpening(id, reference, why, needsSecondPerson, next, asked, answer, read);
    }
}
