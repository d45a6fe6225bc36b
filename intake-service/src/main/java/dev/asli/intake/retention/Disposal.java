package dev.asli.intake.retention;

import dev.asli.intake.vault.Hand;
import dev.asli.kit.identity.Actor;
import dev.asli.kit.problem.ProblemException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Things of one class that are due under one rule, and who had them destroyed. Outlives them.
 *
 * @param rule version id
 */
public record Disposal(
        UUID id, DataClass dataClass, String rule, Step step, Instant foundAt, Persons persons, Tally tally) {

    public enum Step {
        DUE,
        PROPOSED,
        APPROVED,
        DONE
    }

    public record Persons(Optional<Hand> proposed, Optional<Hand> approved, Optional<Instant> doneAt) {

        static final Persons NOBODY = new Persons(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** How many there are, and what became of them. */
    public record Tally(int size, int disposed, int held) {}

    Disposal proposed(Actor actor, Instant now) {
        if (step != Step.DUE) {
            throw new ProblemException(RetentionProblem.DISPOSAL_NOT_DUE, "This disposal has been proposed already.");
        }
        return at(Step.PROPOSED, new Persons(Optional.of(Hand.of(actor, now)), Optional.empty(), Optional.empty()));
    }

    Disposal approved(Actor actor, Instant now) {
        if (step != Step.PROPOSED) {
            throw new ProblemException(
                    RetentionProblem.DISPOSAL_NOT_DUE,
                    step == Step.DUE
                            ? "Somebody has to propose this disposal first."
                            : "This disposal has been approved already.");
        }
        if (persons.proposed().orElseThrow().is(actor)) {
            throw new ProblemException(
                    RetentionProblem.DISPOSAL_NEEDS_ANOTHER,
                    "Whoever proposed a disposal cannot also approve it. Ask a colleague.");
        }
        return at(Step.APPROVED, new Persons(persons.proposed(), Optional.of(Hand.of(actor, now)), Optional.empty()));
    }

    Disposal done(Instant now) {
        return at(Step.DONE, new Persons(persons.proposed(), persons.approved(), Optional.of(now)));
    }

    private Disposal at(Step next, Persons who) {
        return new Disposal(id, dataClass, rule, next, foundAt, who, tally);
    }
}
