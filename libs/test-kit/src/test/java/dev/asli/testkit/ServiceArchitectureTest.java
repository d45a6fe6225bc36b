package dev.asli.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule bites on a fault planted for it, says why, and lets clean code pass. */
class ServiceArchitectureTest {

    static Stream<Arguments> everyRuleWithItsFault() {
        return Stream.of(
                Arguments.of(ServiceArchitecture.decisions_know_no_framework, "framework"),
                Arguments.of(ServiceArchitecture.edges_do_not_meet, "edges"),
                Arguments.of(ServiceArchitecture.time_comes_from_a_clock, "clock"),
                Arguments.of(ServiceArchitecture.nothing_awaits, "awaiting"),
                Arguments.of(ServiceArchitecture.rows_stay_in_the_store, "rows"),
                Arguments.of(ServiceArchitecture.endpoints_say_who_may_call, "endpoint"),
                Arguments.of(ServiceArchitecture.calls_say_who_may_call, "call"),
                Arguments.of(ServiceArchitecture.settings_are_mapped, "settings"),
                Arguments.of(ServiceArchitecture.names_say_what_is_inside, "util"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("everyRuleWithItsFault")
    void bitesOnThePlantedFault(ArchRule rule, String fault) {
        JavaClasses planted = new ClassFileImporter().importPackages("dev.asli.planted." + fault);

        var result = rule.evaluate(planted);

        assertThat(result.hasViolation()).isTrue();
        assertThat(rule.getDescription()).contains("because");
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("everyRuleWithItsFault")
    void letsCleanCodePass(ArchRule rule, String fault) {
        JavaClasses clean = new ClassFileImporter().importPackages("dev.asli.kit.identity");

        assertThat(rule.evaluate(clean).hasViolation()).isFalse();
    }

    @Test
    void findsCyclesBetweenFeatures() {
        JavaClasses planted =
                new ClassFileImporter().importPackages("dev.asli.planted.cycleone", "dev.asli.planted.cycletwo");

        assertThat(ServiceArchitecture.features_have_no_cycles.evaluate(planted).hasViolation())
                .isTrue();
    }
}
