package dev.asli.intake.filing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.intake.complaint.Capacity;
import dev.asli.intake.complaint.Category;
import dev.asli.intake.complaint.Declarations;
import dev.asli.intake.complaint.Location;
import dev.asli.intake.complaint.Particulars;
import dev.asli.intake.complaint.SubjectAge;
import dev.asli.intake.vault.Contact;
import dev.asli.kit.problem.ProblemException.Unmet;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilingRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Declarations DECLARED = new Declarations(true, "", true);
    private static final Location HERE = new Location(1, "chitra", "https://chitra.example/p/1", "");

    @Test
    void aWholeComplaintLacksNothing() {
        assertThat(lacks("What is false.", List.of(HERE), DECLARED)).isEmpty();
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        Filing nothing = new Filing(
                "r",
                new byte[0],
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                " ",
                List.of(),
                new Declarations(false, "", false),
                Particulars.NONE,
                new Contact("", ""),
                ConsentChoices.NONE,
                "",
                false,
                List.of());
        assertThat(check(nothing))
                .extracting(Unmet::code)
                .containsExactly(
                        "CATEGORY_MISSING",
                        "CAPACITY_MISSING",
                        "SUBJECT_AGE_MISSING",
                        "STATEMENT_MISSING",
                        "LOCATION_MISSING",
                        "GOOD_FAITH_MISSING");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chitra.example/p/1",
                "ftp://chitra.example/p",
                "javascript:alert(1)",
                "https://user:secret@chitra.example/",
                "https://",
                "https:///p",
                "https://chitra.example/a b"
            })
    void whatIsNoWebAddressIsNamedByItsPlace(String url) {
        Location odd = new Location(2, "chitra", url, "");
        assertThat(lacks("x", List.of(HERE, odd), DECLARED)).singleElement().satisfies(unmet -> {
            assertThat(unmet.code()).isEqualTo("LOCATOR_INVALID");
            assertThat(unmet.path()).isEqualTo("/locations/1/url");
        });
    }

    @Test
    void whoActsForAnotherSaysByWhatRight() {
        Filing onBehalf = filing("x", List.of(HERE), DECLARED, Capacity.PARENT_OR_GUARDIAN);
        assertThat(check(onBehalf)).extracting(Unmet::code).containsExactly("AUTHORITY_MISSING");
    }

    @Test
    void whatIsTooLongTooManyOrRepeatedIsNamed() {
        assertThat(lacks("x".repeat(4001), List.of(HERE), DECLARED))
                .extracting(Unmet::code)
                .containsExactly("TOO_LONG");
        assertThat(lacks("x", Collections.nCopies(51, HERE), DECLARED))
                .extracting(Unmet::code)
                .contains("TOO_MANY", "LOCATION_REPEATED");
        assertThat(lacks("a\u0000b", List.of(HERE), DECLARED))
                .extracting(Unmet::code)
                .containsExactly("TEXT_INVALID");
    }

    private static List<Unmet> lacks(String statement, List<Location> locations, Declarations declarations) {
        return check(filing(statement, locations, declarations, Capacity.DEPICTED_INDIVIDUAL));
    }

    private static List<Unmet> check(Filing filing) {
        return FilingRules.check(filing, Set.of(), false, NOW);
    }

    private static Filing filing(
            String statement, List<Location> locations, Declarations declarations, Capacity capacity) {
        return new Filing(
                "r",
                new byte[0],
                Optional.of(Category.IMPERSONATION_OF_COMPLAINANT),
                Optional.of(capacity),
                Optional.of(SubjectAge.ADULT),
                statement,
                locations,
                declarations,
                Particulars.NONE,
                new Contact("", ""),
                ConsentChoices.NONE,
                "hi",
                false,
                List.of());
    }
}
