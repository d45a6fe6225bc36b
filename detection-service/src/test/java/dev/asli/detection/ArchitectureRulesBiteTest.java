package dev.asli.detection;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of this service's own against a fault planted for it. */
class ArchitectureRulesBiteTest {

    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("dev.asli.planted");

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(ArchitectureTest.only_inference_touches_onnx_runtime, "OwnRuntime"),
                Arguments.of(ArchitectureTest.nothing_is_written_to_disk, "KeepsAnExhibit"),
                Arguments.of(ArchitectureTest.only_the_edge_knows_the_wire, "KnowsTheWire"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aPlantedFaultIsFound(ArchRule rule, String fault) {
        assertThat(rule.evaluate(PLANTED).getFailureReport().getDetails())
                .isNotEmpty()
                .allSatisfy(detail -> assertThat(detail).contains(fault));
    }
}
