package dev.asli.compliance.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.compliance.rulepack.LawBook;
import dev.asli.compliance.rulepack.Rule;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TestVectorsTest {

    private static final LawBook LAW = LawBook.bundled();

    static Stream<LawCase> cases() throws IOException {
        return Stream.concat(
                LawCase.read("/law/test_vectors.yaml").stream(), LawCase.read("/law/more_cases.yaml").stream());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyWorkedCaseIsDueToTheSecondOrNotAtAll(LawCase law) {
        List<Rule> started = LAW.started(law.event(), law.at(), law.category(), law.capacity(), law.classes());

        law.due()
                .forEach((obligation, due) -> assertThat(
                                only(started, obligation).flatMap(rule -> DueTime.compute(rule, law.at())))
                        .as("%s %s", law.id(), obligation)
                        .isEqualTo(due));
        law.version()
                .forEach((obligation, version) -> assertThat(
                                only(started, obligation).map(Rule::versionId))
                        .as("%s %s", law.id(), obligation)
                        .contains(version));
    }

    @Test
    void theSharedCasesAreAllThere() throws IOException {
        assertThat(LawCase.read("/law/test_vectors.yaml")).hasSizeGreaterThanOrEqualTo(7);
        assertThat(LawCase.read("/law/test_vectors.yaml").stream()
                        .mapToInt(law -> law.due().size())
                        .sum())
                .isGreaterThanOrEqualTo(13);
    }

    private static Optional<Rule> only(List<Rule> started, String obligation) {
        List<Rule> found = started.stream()
                .filter(rule -> rule.obligation().equals(obligation))
                .toList();
        assertThat(found).hasSizeLessThanOrEqualTo(1);
        return found.stream().findFirst();
    }
}
