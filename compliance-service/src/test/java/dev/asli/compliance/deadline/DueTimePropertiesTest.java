package dev.asli.compliance.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.compliance.rulepack.Counting;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRules;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Due times against an oracle that counts days one by one on a wall calendar and never uses ZonedDateTime. */
class DueTimePropertiesTest {

    private static final List<String> ZONES =
            List.of("Asia/Kolkata", "Europe/London", "America/Los_Angeles", "Europe/Brussels", "UTC");

    @Property(tries = 2000)
    void hoursRunOnWhateverTheCalendarDoes(
            @ForAll("moments") Instant trigger,
            @ForAll("zones") String zone,
            @ForAll @IntRange(min = 1, max = 100) int n) {
        assertThat(due(Counting.ELAPSED, n, zone, trigger).getEpochSecond() - trigger.getEpochSecond())
                .isEqualTo(n * 3600L);
    }

    @Property(tries = 2000)
    void daysEndWithTheirLastSecondInTheZoneOfTheRule(
            @ForAll("moments") Instant trigger,
            @ForAll("zones") String zone,
            @ForAll @IntRange(min = 1, max = 200) int n) {
        LocalDate day = localDate(trigger, zone);
        assertThat(due(Counting.CALENDAR_DAYS_EXCL_FIRST, n, zone, trigger)).isEqualTo(lastSecond(walk(day, n), zone));
        assertThat(due(Counting.CALENDAR_DAYS_INCL_FIRST, n, zone, trigger))
                .isEqualTo(lastSecond(walk(day, n - 1), zone));
    }

    @Property(tries = 2000)
    void monthsKeepTheDayOfTheMonthAsFarAsThereIsOne(
            @ForAll("moments") Instant trigger,
            @ForAll("zones") String zone,
            @ForAll @IntRange(min = 1, max = 40) int n) {
        LocalDateTime local = local(trigger, zone);
        int months = local.getYear() * 12 + local.getMonthValue() - 1 + n;
        YearMonth target = YearMonth.of(Math.floorDiv(months, 12), Math.floorMod(months, 12) + 1);
        LocalDate day = target.atDay(Math.min(local.getDayOfMonth(), target.lengthOfMonth()));
        Instant due = due(Counting.MONTHS, n, zone, trigger);

        assertThat(localDate(due, zone)).isEqualTo(day);
        assertThat(due).isBetween(startOf(day, zone), startOf(day, zone).plus(25, ChronoUnit.HOURS));
        LocalDateTime wanted = day.atTime(local.toLocalTime());
        if (rules(zone).getTransition(wanted) == null) {
            assertThat(due).isEqualTo(wanted.toInstant(rules(zone).getOffset(wanted)));
        }
    }

    /** Not so for months: their ends differ in length, so 29 and 31 January are both due on 28 February. */
    @Property(tries = 500)
    void aLaterTriggerIsNeverDueEarlierInHoursAndDays(
            @ForAll("moments") Instant one,
            @ForAll("moments") Instant other,
            @ForAll("zones") String zone,
            @ForAll("hoursAndDays") Counting counting,
            @ForAll @IntRange(min = 1, max = 60) int n) {
        Instant first = one.isBefore(other) ? one : other;
        Instant second = one.isBefore(other) ? other : one;

        assertThat(due(counting, n, zone, second)).isAfterOrEqualTo(due(counting, n, zone, first));
    }

    @Example
    void aStandardWithoutANumberIsNeverDue() {
        assertThat(DueTime.compute(Rules.counted(Counting.STANDARD, 0, "UTC"), Instant.EPOCH))
                .isEmpty();
    }

    @Example
    void workedByHand() {
        assertThat(due(Counting.CALENDAR_DAYS_EXCL_FIRST, 7, "Asia/Kolkata", at("2028-02-22T00:00:00+05:30")))
                .as("leap day")
                .isEqualTo(at("2028-02-29T23:59:59+05:30"));
        assertThat(due(Counting.CALENDAR_DAYS_EXCL_FIRST, 7, "Asia/Kolkata", at("2026-11-20T23:59:59+05:30")))
                .as("last second of a day")
                .isEqualTo(at("2026-11-27T23:59:59+05:30"));
        assertThat(due(Counting.CALENDAR_DAYS_EXCL_FIRST, 7, "Asia/Kolkata", at("2026-11-21T00:00:00+05:30")))
                .as("a second later is another day")
                .isEqualTo(at("2026-11-28T23:59:59+05:30"));
        assertThat(due(Counting.CALENDAR_DAYS_EXCL_FIRST, 1, "America/Los_Angeles", at("2026-10-31T12:00:00-07:00")))
                .as("a day of 25 hours")
                .isEqualTo(at("2026-11-01T23:59:59-08:00"));
        assertThat(due(Counting.CALENDAR_DAYS_EXCL_FIRST, 1, "Europe/London", at("2026-03-28T12:00:00+00:00")))
                .as("a day of 23 hours")
                .isEqualTo(at("2026-03-29T23:59:59+01:00"));
        assertThat(due(Counting.MONTHS, 3, "Asia/Kolkata", at("2025-11-30T10:00:00+05:30")))
                .as("no 30 February")
                .isEqualTo(at("2026-02-28T10:00:00+05:30"));
    }

    @Provide
    Arbitrary<Instant> moments() {
        Arbitrary<Instant> any = Arbitraries.longs()
                .between(Instant.parse("2021-01-01T00:00:00Z").getEpochSecond(), 2_000_000_000L)
                .map(Instant::ofEpochSecond);
        Arbitrary<Instant> nearABreak = Combinators.combine(
                        Arbitraries.of(breaks()), Arbitraries.integers().between(-7200, 7200))
                .as(Instant::plusSeconds);
        return Arbitraries.oneOf(any, nearABreak);
    }

    @Provide
    Arbitrary<Counting> hoursAndDays() {
        return Arbitraries.of(Counting.ELAPSED, Counting.CALENDAR_DAYS_EXCL_FIRST, Counting.CALENDAR_DAYS_INCL_FIRST);
    }

    @Provide
    Arbitrary<String> zones() {
        return Arbitraries.of(ZONES);
    }

    /** Midnights of leap days, month ends and the days on which clocks change, in every zone. */
    private static List<Instant> breaks() {
        return ZONES.stream()
                .flatMap(zone -> List.of(
                                "2024-02-29",
                                "2028-02-29",
                                "2028-03-01",
                                "2026-01-31",
                                "2026-12-31",
                                "2026-03-29",
                                "2026-10-25",
                                "2026-03-08",
                                "2026-11-01")
                        .stream()
                        .map(day -> startOf(LocalDate.parse(day), zone)))
                .toList();
    }

    private static Instant due(Counting counting, int n, String zone, Instant trigger) {
        return DueTime.compute(Rules.counted(counting, n, zone), trigger).orElseThrow();
    }

    private static LocalDate walk(LocalDate from, int days) {
        LocalDate day = from;
        for (int i = 0; i < days; i++) {
            boolean lastOfMonth = day.getDayOfMonth() == day.lengthOfMonth();
            boolean lastOfYear = lastOfMonth && day.getMonthValue() == 12;
            day = LocalDate.of(
                    lastOfYear ? day.getYear() + 1 : day.getYear(),
                    lastOfMonth ? day.getMonthValue() % 12 + 1 : day.getMonthValue(),
                    lastOfMonth ? 1 : day.getDayOfMonth() + 1);
        }
        return day;
    }

    private static LocalDateTime local(Instant instant, String zone) {
        return LocalDateTime.ofEpochSecond(
                instant.getEpochSecond(), instant.getNano(), rules(zone).getOffset(instant));
    }

    private static LocalDate localDate(Instant instant, String zone) {
        ZoneOffset offset = rules(zone).getOffset(instant);
        return LocalDate.ofEpochDay(Math.floorDiv(instant.getEpochSecond() + offset.getTotalSeconds(), 86_400L));
    }

    private static Instant lastSecond(LocalDate day, String zone) {
        return startOf(day.plusDays(1), zone).minusSeconds(1);
    }

    private static Instant startOf(LocalDate day, String zone) {
        LocalDateTime midnight = day.atStartOfDay();
        return midnight.toInstant(rules(zone).getOffset(midnight));
    }

    private static ZoneRules rules(String zone) {
        return ZoneId.of(zone).getRules();
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
