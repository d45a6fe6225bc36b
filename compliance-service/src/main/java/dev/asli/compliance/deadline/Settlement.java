package dev.asli.compliance.deadline;

import static dev.asli.compliance.rulepack.EventType.ACCESS_DISABLED;
import static dev.asli.compliance.rulepack.EventType.CONTENT_LABELLED;
import static dev.asli.compliance.rulepack.EventType.CONTENT_REMOVED;
import static dev.asli.compliance.rulepack.EventType.OBSERVED_DOWN;

import dev.asli.compliance.deadline.Happening.Answered;
import dev.asli.compliance.deadline.Happening.Observed;
import dev.asli.compliance.deadline.Happening.Swept;
import dev.asli.compliance.deadline.Happening.TakenBack;
import dev.asli.compliance.deadline.Standing.BreachedClosed;
import dev.asli.compliance.deadline.Standing.BreachedOpen;
import dev.asli.compliance.deadline.Standing.Contested;
import dev.asli.compliance.deadline.Standing.Met;
import dev.asli.compliance.deadline.Standing.MetLate;
import dev.asli.compliance.deadline.Standing.NotApplicable;
import dev.asli.compliance.deadline.Standing.NotStarted;
import dev.asli.compliance.deadline.Standing.Running;
import dev.asli.compliance.deadline.Standing.VoidDefective;
import dev.asli.compliance.deadline.Standing.Withdrawn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The move that one happening makes. The rules stand in words at {@link Deadline#settle}. */
record Settlement(Terms terms, Optional<Instant> dueAt) {

    static Standing of(Terms terms, Optional<Instant> dueAt, Standing standing, Happening happening) {
        return new Settlement(terms, dueAt).next(standing, happening);
    }

    private Standing next(Standing standing, Happening happening) {
        if (standing instanceof Contested(Standing held, Instant at)) {
            Standing next = next(held, happening);
            return next instanceof Withdrawn ? next : new Contested(next, at);
        }
        return switch (happening) {
            case Answered answer -> answered(standing, answer);
            case Observed(Sighting sighting, Instant at, String _, List<String> by) ->
                switch (sighting) {
                    case UP -> seenUp(standing, at, by);
                    case DOWN -> seenDown(standing, at, by);
                    case UNCERTAIN -> standing;
                };
            case TakenBack(Instant at) -> takenBack(standing, at);
            case Swept(Instant now, List<String> delivery) -> swept(standing, now, delivery);
        };
    }

    private Standing answered(Standing standing, Answered answer) {
        if (!terms.satisfiedBy().contains(answer.event())) {
            return standing;
        }
        boolean claim = answer.event().equals(CONTENT_REMOVED) || answer.event().equals(ACCESS_DISABLED);
        Proof proof = claim ? Proof.CLAIM : Proof.WORDS;
        boolean inTime = inTime(answer.at());
        List<String> by = List.of(answer.evidence());
        return switch (standing) {
            case Running running ->
                inTime ? running.meet(answer.at(), proof, by) : running.meetLate(answer.at(), proof, by);
            case Met met -> inTime && met.proof() == Proof.CLAIM && !claim ? met.confirm(proof, by) : met;
            case MetLate late -> inTime ? late.meet(answer.at(), proof, by) : late;
            case BreachedOpen breach -> answered(breach, answer, proof, inTime);
            case BreachedClosed closed -> inTime && !claim ? closed.meet(answer.at(), proof, by) : closed;
            case NotStarted _, VoidDefective _, Withdrawn _, NotApplicable _, Contested _ -> standing;
        };
    }

    private static Standing answered(BreachedOpen breach, Answered answer, Proof proof, boolean inTime) {
        boolean seenUpSince =
                breach.seenUpAt().filter(up -> !up.isBefore(answer.at())).isPresent();
        if (proof == Proof.CLAIM && seenUpSince) {
            return breach.with(answer.evidence());
        }
        List<String> by = List.of(answer.evidence());
        return inTime ? breach.meet(answer.at(), proof, by) : breach.close(answer.at(), proof, by);
    }

    private Standing seenUp(Standing standing, Instant at, List<String> by) {
        boolean tooLate = dueAt.filter(due -> !at.isBefore(due)).isPresent();
        return switch (standing) {
            case Running running -> tooLate && sightProves() ? running.breachBySight(at, by) : running;
            case Met met
            when contradicts(at, met.at(), met.proof()) -> tooLate ? met.breachBySight(at, by) : met.reopen(by);
            case MetLate late when contradicts(at, late.at(), late.proof()) -> late.breachBySight(at, by);
            case BreachedOpen breach ->
                sightProves() || breach.seenUpAt().isPresent() ? breach.seenAgain(at, by) : breach;
            case BreachedClosed closed when contradicts(at, closed.at(), closed.proof()) -> closed.reopen(at, by);
            case Met _, MetLate _, BreachedClosed _ -> standing;
            case NotStarted _, VoidDefective _, Withdrawn _, NotApplicable _, Contested _ -> standing;
        };
    }

    private Standing seenDown(Standing standing, Instant at, List<String> by) {
        boolean satisfies = terms.satisfiedBy().contains(OBSERVED_DOWN);
        return switch (standing) {
            case Running running -> satisfies ? running.meet(noLaterThanDue(at), Proof.SIGHT, by) : running;
            case Met met -> met.proof() == Proof.CLAIM && !at.isBefore(met.at()) ? met.confirm(Proof.SIGHT, by) : met;
            case MetLate late when satisfies && inTime(at) -> late.meet(at, Proof.SIGHT, by);
            case MetLate late ->
                late.proof() == Proof.CLAIM && !at.isBefore(late.at()) ? late.confirm(Proof.SIGHT, by) : late;
            case BreachedOpen breach ->
                satisfies && breach.seenUpAt().filter(up -> !at.isAfter(up)).isEmpty()
                        ? breach.close(at, Proof.SIGHT, by)
                        : breach;
            case BreachedClosed closed ->
                closed.proof() == Proof.CLAIM && !at.isBefore(closed.at()) ? closed.confirm(Proof.SIGHT, by) : closed;
            case NotStarted _, VoidDefective _, Withdrawn _, NotApplicable _, Contested _ -> standing;
        };
    }

    private static Standing takenBack(Standing standing, Instant at) {
        return switch (standing) {
            case NotStarted notStarted -> notStarted.withdraw(at);
            case Running running -> running.withdraw(at);
            case Met _, MetLate _, BreachedOpen _, BreachedClosed _ -> standing;
            case VoidDefective _, Withdrawn _, NotApplicable _, Contested _ -> standing;
        };
    }

    private Standing swept(Standing standing, Instant now, List<String> delivery) {
        return standing instanceof Running running
                        && Duty.answeredInWords(terms.satisfiedBy())
                        && !delivery.isEmpty()
                        && dueAt.filter(now::isAfter).isPresent()
                ? running.breachBySilence(dueAt.orElse(now), delivery)
                : standing;
    }

    /** Whether seeing the content proves that the duty is not done: not where words or a label would do. */
    private boolean sightProves() {
        return !Duty.answeredInWords(terms.satisfiedBy())
                && !terms.satisfiedBy().contains(CONTENT_LABELLED)
                && (terms.duty() == Duty.REMOVE || terms.duty() == Duty.DISABLE_ACCESS);
    }

    private static boolean contradicts(Instant seenUp, Instant claimed, Proof proof) {
        return proof == Proof.CLAIM && seenUp.isAfter(claimed);
    }

    private boolean inTime(Instant at) {
        return dueAt.map(due -> !at.isAfter(due)).orElse(true);
    }

    private Instant noLaterThanDue(Instant at) {
        return dueAt.filter(at::isAfter).orElse(at);
    }
}
