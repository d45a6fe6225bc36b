package dev.asli.compliance.scorecard;

import com.fasterxml.jackson.databind.JsonNode;
import dev.asli.compliance.rulepack.LawFile;
import dev.asli.compliance.scorecard.ScoringMethod.Aggregation;
import dev.asli.compliance.scorecard.ScoringMethod.Band;
import dev.asli.compliance.scorecard.ScoringMethod.Cap;
import dev.asli.compliance.scorecard.ScoringMethod.CohortRule;
import dev.asli.compliance.scorecard.ScoringMethod.Estimation;
import dev.asli.compliance.scorecard.ScoringMethod.GradeRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the method from its two files; a number that is not there stops the start. */
record ScoringMethodReader(JsonNode method, JsonNode annex) {

    static ScoringMethod bundled() {
        return new ScoringMethodReader(
                        LawFile.bundled("scoring-method.yaml").content(),
                        LawFile.bundled("scoring-annex.yaml").content())
                .read();
    }

    ScoringMethod read() {
        String id = method.at("/method/id").asText();
        if (!id.equals(annex.path("method").asText())) {
            throw new IllegalStateException(
                    "scoring-annex.yaml belongs to the method %s, scoring-method.yaml states %s."
                            .formatted(annex.path("method").asText(), id));
        }
        return new ScoringMethod(id, indicators(), cohort(), estimation(), aggregation(), bands(), gradeRule(), caps());
    }

    private List<IndicatorDefinition> indicators() {
        List<IndicatorDefinition> indicators = new ArrayList<>();
        method.path("indicators")
                .forEach(node -> indicators.add(new IndicatorDefinition(
                        node.path("id").asText(),
                        node.path("pillar").asText(),
                        node.path("name").asText(),
                        node.path("weight").asDouble(),
                        node.path("type").asText().equals("proportion"),
                        words(node.path("obligation")))));
        double sum =
                indicators.stream().mapToDouble(IndicatorDefinition::weight).sum();
        if (Math.abs(sum - 1) > 1e-9) {
            throw new IllegalStateException("The weights of scoring-method.yaml sum to %s, not to 1.".formatted(sum));
        }
        return indicators;
    }

    private CohortRule cohort() {
        return new CohortRule(Set.copyOf(words(method.at("/population/exclude_states"))), Duration.ofSeconds((long)
                number(method, "/tolerances/probe_clock_skew_seconds")));
    }

    private Estimation estimation() {
        return new Estimation(
                (int) number(annex, "/prior/minimum_peers"),
                new Prior(number(annex, "/prior/fallback/a"), number(annex, "/prior/fallback/b")),
                number(method, "/estimation/proportion/prior_strength_floor"),
                number(method, "/estimation/proportion/prior_strength_cap"),
                number(method, "/estimation/proportion/credible_level"),
                number(annex, "/display/confidence"),
                (int) number(method, "/estimation/minimum_evidence/per_indicator_clusters"));
    }

    private Aggregation aggregation() {
        return new Aggregation(
                number(method, "/aggregation/floor"),
                (int) number(method, "/aggregation/monte_carlo_draws"),
                number(annex, "/score_interval/low"),
                number(annex, "/score_interval/high"));
    }

    private List<Band> bands() {
        List<Band> bands = new ArrayList<>();
        method.at("/grades/bands")
                .properties()
                .forEach(band ->
                        bands.add(new Band(band.getKey(), band.getValue().asDouble())));
        return bands;
    }

    private GradeRule gradeRule() {
        return new GradeRule(
                number(annex, "/grade_probability"),
                number(method, "/estimation/minimum_evidence/weight_coverage_for_grade"),
                words(annex.at("/critical/indicators")));
    }

    private List<Cap> caps() {
        List<Cap> caps = new ArrayList<>();
        for (JsonNode known : annex.path("caps")) {
            String id = known.path("id").asText();
            method.at("/grades/caps").forEach(cap -> {
                if (cap.path("id").asText().equals(id)) {
                    caps.add(new Cap(
                            id,
                            cap.path("max_grade").asText(),
                            known.path("indicator").asText(),
                            number(known, "/rate_below"),
                            number(known, "/probability")));
                }
            });
        }
        return caps;
    }

    private static double number(JsonNode root, String pointer) {
        JsonNode node = root.at(pointer);
        if (!node.isNumber()) {
            throw new IllegalStateException("The scoring method lacks a number at %s.".formatted(pointer));
        }
        return node.asDouble();
    }

    private static List<String> words(JsonNode array) {
        List<String> words = new ArrayList<>();
        array.forEach(word -> words.add(word.asText()));
        return words;
    }
}
