package dev.asli.intake.filing;

import dev.asli.intake.complaint.Complaint;
import dev.asli.intake.complaint.Serving;
import dev.asli.intake.consent.Consent;
import dev.asli.intake.serving.MattersAnswer;
import dev.asli.kit.problem.ProblemException.Unmet;
import java.time.Instant;
import java.util.List;

/** What became of a filing. */
public sealed interface FilingOutcome {

    /**
     * @param secret shown once; stored nowhere; empty when it was replaced by recovery since
     * @param help for the harms named
     * @param replayed filed by an earlier call with the same request id
     */
    record Filed(
            Complaint complaint,
            String secret,
            MattersAnswer matters,
            List<Door> help,
            List<Consent> consents,
            boolean replayed)
            implements FilingOutcome {

        public String reference() {
            return complaint.reference();
        }

        public Instant receivedAt() {
            return complaint.submission().receivedAt();
        }

        public Serving serving() {
            return complaint.serving();
        }

        @Override
        public String toString() {
            return "Filed[" + reference() + "]";
        }
    }

    /** Nothing was stored. */
    record Lacking(List<Unmet> requirements) implements FilingOutcome {}

    /** A matter about a child: nothing was stored. */
    record Diverted(String reason, List<Door> doors) implements FilingOutcome {}

    /**
     * Where help is, and what to say there.
     *
     * @param source where the number or address was read
     */
    record Door(String name, String contact, String whatToSay, String source) {}
}
