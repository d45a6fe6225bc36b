package dev.asli.compliance.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.compliance.rulepack.Counting;
import dev.asli.compliance.rulepack.LawBook;
import dev.asli.compliance.rulepack.Rule;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WhyTest {

    private static final LawBook LAW = LawBook.bundled();
    private static final Pattern ARITHMETIC = Pattern.compile(
            "(\\S+) \\+ (\\d+) (h|months|d \\(first day (?:not )?counted, last day to its end\\)) = (\\S+?)(?=[.।]? |[.।]?$)");

    static Stream<Rule> rules() {
        return LAW.rules().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theArithmeticRecomputesToTheDueTimeInBothLanguages(Rule rule) {
        for (String text :
                new String[] {"2026-11-20T12:30:00Z", "2028-01-31T18:29:59.123456Z", "2026-03-29T00:59:00Z"}) {
            Instant trigger = Instant.parse(text);
            Optional<Instant> due = DueTime.compute(rule, trigger);
            Why why = Why.of(rule, trigger);

            if (due.isEmpty()) {
                assertThat(why.arithmetic()).isEmpty();
                assertThat(why.english()).contains("names no number");
                assertThat(why.hindi()).contains("कोई संख्या नहीं");
            } else {
                assertThat(recomputed(why.arithmetic(), rule, trigger)).isEqualTo(due);
                assertThat(recomputed(why.english(), rule, trigger)).isEqualTo(due);
                assertThat(recomputed(why.hindi(), rule, trigger)).isEqualTo(due);
            }
            assertThat(why.english()).contains(rule.versionId()).doesNotContain("%");
            assertThat(why.hindi()).contains(rule.versionId()).doesNotContain("%");
        }
    }

    @Test
    void readsLikeThis() {
        Why why = Why.of(LAW.version("IN.ITR.3-2-b@2026-02-20"), Instant.parse("2026-11-20T12:30:00Z"));

        assertThat(why.arithmetic()).isEqualTo("2026-11-20T18:00:00+05:30 + 2 h = 2026-11-20T20:00:00+05:30");
        assertThat(why.english())
                .isEqualTo(
                        "Rule 3(2)(b): time runs from the moment the intermediary received the complaint,"
                                + " 20 November 2026, 18:00:00 IST. The law gives 2 hours, counted without a break, nights and"
                                + " holidays included: 2026-11-20T18:00:00+05:30 + 2 h = 2026-11-20T20:00:00+05:30."
                                + " This is the version of the rule in force since 20 February 2026 (IN.ITR.3-2-b@2026-02-20).");
        assertThat(why.hindi())
                .startsWith(
                        "नियम 3(2)(b): समय उस क्षण से गिना जाता है जब मध्यवर्ती को शिकायत मिली, यानी 20 नवंबर 2026, 18:00:00 IST से।")
                .contains("क़ानून इसके लिए 2 घंटे देता है।");
    }

    /** Reads the sentence as a sceptic would: only what it says, by another way of counting than the product's. */
    private static Optional<Instant> recomputed(String text, Rule rule, Instant trigger) {
        Matcher said = ARITHMETIC.matcher(text);
        assertThat(said.find()).as(text).isTrue();
        OffsetDateTime from = OffsetDateTime.parse(said.group(1));
        assertThat(from.toInstant()).isEqualTo(trigger);
        int quantity = Integer.parseInt(said.group(2));
        ZoneId zone = rule.pack().zone();
        Instant due = switch (said.group(3)) {
            case "h" -> trigger.plusSeconds(quantity * 3600L);
            case "months" -> from.atZoneSameInstant(zone).plusMonths(quantity).toInstant();
            default ->
                from.toLocalDate()
                        .plusDays(
                                rule.timeLimit().counting() == Counting.CALENDAR_DAYS_INCL_FIRST
                                        ? quantity
                                        : quantity + 1L)
                        .atStartOfDay(zone)
                        .toInstant()
                        .minusSeconds(1);
        };
        assertThat(OffsetDateTime.parse(said.group(4)).toInstant()).isEqualTo(due);
        return Optional.of(due);
    }
}
