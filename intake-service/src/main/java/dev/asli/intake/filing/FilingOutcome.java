package dev.asli.intake.filing;

import dev.asli.intake.complaint.Serving;
import dev.asli.intake.serving.MattersAnswer;
import dev.asli.kit.problem.ProblemException.Unmet;
import java.time.Instant;
import java.util.List;

/** What became of a filing. */
public sealed interface FilingOutcome {

    /**
     * @param secret shown once; stored nowhere; empty when it was replaced by recovery since
     * @param replayed filed by an earlier call with the same request id
     */
    record Filed(
            String reference,
            String secret,
            Instant receivedAt,
            Serving serving,
            MattersAnswer matters,
            boolean replayed)
            implements FilingOutcome {

        @Override
        public String toString() {
            return "Filed[" + reference + "]";
        }
    }

    /** Nothing was stored. */
    record Lacking(List<Unmet> requirements) implements FilingOutcome {}

    /** A matter about a child: nothing was stored. */
    record Diverted(String reason, List<Door> doors) implements FilingOutcome {}

    /** Where help is, and what to say there. */
    record Door(String name, String contact, String whatToSay) {}
}
