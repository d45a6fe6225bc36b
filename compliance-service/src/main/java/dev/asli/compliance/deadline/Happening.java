package dev.asli.compliance.deadline;

import dev.asli.compliance.rulepack.EventType;
import java.time.Instant;
import java.util.List;

/** Something that may change where a deadline stands. */
public sealed interface Happening {

    /**
     * The intermediary said so: a claim, never mixed with what we saw. A reasoned refusal is {@code complaint.resolved}.
     *
     * @param event for example {@code complaint.acknowledged}, {@code complaint.resolved}, {@code content.removed}
     * @param at for words the instant they reached us; for an action the instant the intermediary gives
     * @param evidence id of the response
     */
    record Answered(EventType event, Instant at, String evidence) implements Happening {}

    /**
     * We looked. Build it with {@link Look#together} when a matter has several locations.
     *
     * @param evidence ids of the observations, oldest first
     */
    record Observed(Sighting sighting, Instant at, String vantage, List<String> evidence) implements Happening {
        public Observed {
            evidence = List.copyOf(evidence);
        }
    }

    /** The complainant withdrew, or the order was rescinded. */
    record TakenBack(Instant at) implements Happening {}

    /**
     * Time was looked at.
     *
     * @param proofOfDelivery ids that prove the notice was received; without any, silence proves nothing
     */
    record Swept(Instant now, List<String> proofOfDelivery) implements Happening {
        public Swept {
            proofOfDelivery = List.copyOf(proofOfDelivery);
        }
    }
}
