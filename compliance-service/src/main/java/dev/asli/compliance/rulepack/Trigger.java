package dev.asli.compliance.rulepack;

import java.util.List;

/**
 * What starts a time limit.
 *
 * @param validIf what a person must find true for the event to count, in the pack's own words
 */
public record Trigger(EventType event, List<String> validIf) {

    public Trigger {
        validIf = List.copyOf(validIf);
    }
}
