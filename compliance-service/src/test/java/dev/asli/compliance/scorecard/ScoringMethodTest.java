package dev.asli.compliance.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.asli.compliance.rulepack.LawBook;
import dev.asli.compliance.rulepack.LawFile;
import dev.asli.compliance.scorecard.ScoringMethod.Band;
import dev.asli.compliance.scorecard.ScoringMethod.Cap;
import org.junit.jupiter.api.Test;

class ScoringMethodTest {

    private final JsonNode file = LawFile.bundled("scoring-method.yaml").content();
    private final JsonNode annex = LawFile.bundled("scoring-annex.yaml").content();
    private final ScoringMethod method = ScoringMethod.bundled();

    @Test
    void theAnnexSaysWhatTheMethodsSentencesSay() {
        Cap cap = method.caps().getFirst();

        assertThat(file.at("/estimation/proportion/prior").asText())
                .endsWith("fallback Jeffreys %s,%s"
                        .formatted(
                                method.estimation().fallback().a(),
                                method.estimation().fallback().b()));
        assertThat(file.at("/estimation/proportion/display_interval").asText())
                .isEqualTo("wilson_%.0f".formatted(100 * method.estimation().displayLevel()));
        assertThat(file.at("/grades/rule").asText())
                .contains(">= %.2f".formatted(method.gradeRule().probability()))
                .contains("coverage < %.2f".formatted(method.gradeRule().coverage()));
        assertThat(file.at("/grades/caps/0/if").asText())
                .isEqualTo("Pr(%s rate < %.2f) >= %.2f".formatted(cap.indicator(), cap.rateBelow(), cap.probability()));
        assertThat(method.caps()).hasSize(1).first().extracting(Cap::maxGrade).isEqualTo("C");
    }

    @Test
    void bandsStandBestFirst() {
        assertThat(method.bands()).extracting(Band::grade).containsExactly("A", "B", "C", "D", "E");
        assertThat(method.bands())
                .extracting(Band::lower)
                .isSortedAccordingTo((one, other) -> Double.compare(other, one));
    }

    @Test
    void everyObligationOfAnIndicatorIsInTheLawBook() {
        LawBook law = LawBook.bundled();
        method.indicators().stream()
                .filter(IndicatorDefinition::proportion)
                .flatMap(indicator -> indicator.obligations().stream())
                .forEach(obligation ->
                        assertThat(law.versionsOf(obligation)).as(obligation).isNotEmpty());
    }

    @Test
    void aMissingNumberStopsTheStart() {
        ObjectNode broken = annex.deepCopy();
        broken.remove("grade_probability");

        assertThatThrownBy(() -> new ScoringMethodReader(file, broken).read())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("/grade_probability");
    }

    @Test
    void weightsThatDoNotSumToOneStopTheStart() {
        ObjectNode broken = file.deepCopy();
        ((ObjectNode) broken.at("/indicators/0")).put("weight", 0.5);

        assertThatThrownBy(() -> new ScoringMethodReader(broken, annex).read()).hasMessageContaining("not to 1");
    }

    @Test
    void anAnnexOfAnotherMethodStopsTheStart() {
        ObjectNode broken = annex.deepCopy();
        broken.put("method", "score.v9");

        assertThatThrownBy(() -> new ScoringMethodReader(file, broken).read()).hasMessageContaining("score.v9");
    }
}
