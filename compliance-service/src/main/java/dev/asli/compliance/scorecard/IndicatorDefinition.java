package dev.asli.compliance.scorecard;

import java.util.List;

/**
 * What the method measures.
 *
 * @param weight share of 1
 * @param proportion true for a rate k of n, false for a survival measure
 * @param obligations whose deadlines count here; empty when deadlines do not tell
 */
public record IndicatorDefinition(
        String id, String pillar, String name, double weight, boolean proportion, List<String> obligations) {

    public IndicatorDefinition {
        obligations = List.copyOf(obligations);
    }
}
