package dev.asli.intake.filing;

import dev.asli.intake.complaint.CaseDoor.Entry.Admitted;
import dev.asli.intake.filing.FilingOutcome.Door;
import dev.asli.kit.problem.ProblemException.Unmet;
import java.util.List;

/** What became of places added later. */
public sealed interface AdditionOutcome {

    /**
     * @param numbers of the new places, in the order sent
     * @param replayed added by an earlier call with the same request id
     */
    record Added(Admitted admitted, List<Integer> numbers, boolean replayed) implements AdditionOutcome {}

    /** Nothing was stored. */
    record Lacking(List<Unmet> requirements) implements AdditionOutcome {}

    /** A matter about a child: nothing was stored. */
    record Diverted(String reason, List<Door> doors) implements AdditionOutcome {}
}
