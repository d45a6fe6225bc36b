package dev.asli.compliance.deadline;

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

/** One English sentence on where a deadline stands; never a finding of law. Instants in RFC 3339 UTC. */
public final class StandingWords {

    private StandingWords() {}

    public static String english(Deadline deadline) {
        return sentence(deadline, deadline.standing());
    }

    private static String sentence(Deadline deadline, Standing standing) {
        return switch (standing) {
            case NotStarted _ -> "Time does not run yet: receipt by the intermediary is not proved.";
            case Running _ -> running(deadline);
            case Met(Instant at, Proof proof, var _) -> "Met at %s: %s.".formatted(at, proof(proof));
            case MetLate(Instant at, Proof proof, var _) -> "Met late, at %s: %s.".formatted(at, proof(proof));
            case BreachedOpen breach ->
                "Observed non-compliance with %s on the evidence held: %s."
                        .formatted(
                                deadline.clause(),
                                breach.seenUpAt()
                                        .map("the content was seen up at %s, at or after the due time"::formatted)
                                        .orElse("no answer had come by the due time, and receipt is proved"));
            case BreachedClosed(Instant at, Proof proof, var _) ->
                "Observed non-compliance with %s on the evidence held, ended at %s: %s."
                        .formatted(deadline.clause(), at, proof(proof));
            case VoidDefective _ -> "Void: the notice lacked what the law needs. It never counts against anybody.";
            case Withdrawn(Instant at) -> "Withdrawn at %s.".formatted(at);
            case NotApplicable _ -> "A person found that this duty does not reach this matter.";
            case Contested(Standing held, Instant _) ->
                "Contested by the intermediary and not yet decided. Without the objection: " + sentence(deadline, held);
        };
    }

    private static String running(Deadline deadline) {
        return deadline.dueAt()
                .map("Running until %s; past that only proof can make it a breach."::formatted)
                .orElse("Running; the law names no number here.");
    }

    private static String proof(Proof proof) {
        return switch (proof) {
            case WORDS -> "the intermediary answered";
            case CLAIM -> "the intermediary says so; not seen by us";
            case SIGHT -> "seen by us";
        };
    }
}
