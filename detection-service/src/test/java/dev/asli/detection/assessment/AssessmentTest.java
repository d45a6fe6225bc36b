package dev.asli.detection.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.detection.detector.Bearing;
import dev.asli.detection.detector.DetectorInfo;
import dev.asli.detection.detector.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AssessmentTest {

    @Test
    void nothingFoundIsInconclusiveAndNotAuthentic() {
        Assessment assessment = Assessment.of(List.of(declared(Bearing.NEUTRAL), hint(Bearing.CANNOT_TELL)));

        assertThat(assessment.conclusion()).isEqualTo(Conclusion.INCONCLUSIVE);
        assertThat(assessment.reasons()).containsExactly("NO_EVIDENCE_EITHER_WAY");
        assertThat(assessment.words()).contains("does not make it genuine");
    }

    @Test
    void noFindingsAtAllAreInconclusive() {
        assertThat(Assessment.of(List.of()).conclusion()).isEqualTo(Conclusion.INCONCLUSIVE);
    }

    @Test
    void aDeclaredGeneratorIsLikelySynthetic() {
        Assessment assessment = Assessment.of(List.of(declared(Bearing.SYNTHETIC), hint(Bearing.CANNOT_TELL)));

        assertThat(assessment.conclusion()).isEqualTo(Conclusion.LIKELY_SYNTHETIC);
        assertThat(assessment.reasons()).containsExactly("DECLARED_OR_PROVEN_SYNTHETIC");
    }

    @Test
    void aHintAloneConcludesNothingButIsSaid() {
        Assessment assessment = Assessment.of(List.of(declared(Bearing.NEUTRAL), hint(Bearing.SYNTHETIC)));

        assertThat(assessment.conclusion()).isEqualTo(Conclusion.INCONCLUSIVE);
        assertThat(assessment.reasons()).containsExactly("INDICATIVE_MODEL_HINTS_SYNTHETIC");
        assertThat(assessment.words()).contains("hints");
    }

    @ParameterizedTest
    @EnumSource(Bearing.class)
    void indicativeModelsNeverDecide(Bearing bearing) {
        assertThat(Assessment.of(List.of(hint(bearing), hint(bearing), hint(bearing)))
                        .conclusion())
                .isEqualTo(Conclusion.INCONCLUSIVE);
    }

    @Test
    void contradictingEvidenceIsInconclusive() {
        Assessment assessment = Assessment.of(List.of(declared(Bearing.SYNTHETIC), declared(Bearing.AUTHENTIC)));

        assertThat(assessment.conclusion()).isEqualTo(Conclusion.INCONCLUSIVE);
        assertThat(assessment.reasons()).contains("EVIDENCE_CONTRADICTS");
    }

    @Test
    void aDetectorThatDidNotLookIsSaid() {
        Finding failed = Finding.of(info(true), Bearing.CANNOT_TELL, "MODEL_UNAVAILABLE", "It did not look.");

        assertThat(Assessment.of(List.of(failed)).reasons()).contains("EXAMINATION_INCOMPLETE");
    }

    private static Finding declared(Bearing bearing) {
        return Finding.of(info(false), bearing, "CODE", "Words.");
    }

    private static Finding hint(Bearing bearing) {
        return Finding.of(info(true), bearing, "CODE", "Words.");
    }

    private static DetectorInfo info(boolean indicative) {
        return new DetectorInfo("test", "1", "Test", "", "Apache-2.0", indicative);
    }
}
