package dev.asli.intake.capture;

import dev.asli.kit.problem.ProblemException.Unmet;
import java.util.List;

/** What came of bringing a capture or asking for one. */
public sealed interface CaptureOutcome {

    record Entered(Capture capture) implements CaptureOutcome {}

    /** Nothing was stored. */
    record Lacking(List<Unmet> requirements) implements CaptureOutcome {

        public Lacking {
            requirements = List.copyOf(requirements);
        }
    }
}
