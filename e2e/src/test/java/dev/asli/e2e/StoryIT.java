package dev.asli.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.asli.e2e.api.Call;
import dev.asli.e2e.files.AsliCommand;
import dev.asli.e2e.files.CaseFiles;
import dev.asli.e2e.stack.RunningStack;
import dev.asli.e2e.stack.WithStack;
import dev.asli.local.stack.Port;
import dev.asli.local.story.Narrator;
import dev.asli.local.story.Story;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole road, walked once by the demonstration's own story; what it wrote down is looked at here. */
@WithStack
class StoryIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Rule 3(2)(b) of the IT Rules 2021 as in force since 20 February 2026. */
    private static final Duration TWO_HOURS = Duration.ofHours(2);

    private static RunningStack stack;
    private static JsonNode result;

    @BeforeAll
    static void walk(RunningStack running) throws Exception {
        stack = running;
        Story story = new Story(stack.parts(), new Narrator(System.out));
        boolean whole = story.walk(Optional.empty());
        result = JSON.readTree(story.resultFile().toFile());
        assertThat(whole).as("%s", result.path("steps")).isTrue();
    }

    @Test
    void theResultHasEveryKey() {
        assertThat(result.fieldNames())
                .toIterable()
                .contains(
                        "gatewayUrl",
                        "keycloakUrl",
                        "complaint",
                        "exhibit",
                        "assessment",
                        "notices",
                        "deadlines",
                        "observations",
                        "scorecards",
                        "caseFile",
                        "users",
                        "apiKeys",
                        "steps");
        assertThat(result.path("gatewayUrl").asText()).isEqualTo(stack.gateway());
        assertThat(result.path("steps")).hasSizeGreaterThanOrEqualTo(8).allSatisfy(step -> {
            assertThat(step.path("name").asText()).matches("[a-z-]+");
            assertThat(step.path("ok").asBoolean()).isTrue();
            assertThat(step.path("milliseconds").asLong()).isNotNegative();
        });
    }

    @Test
    void theResultIsForItsOwnerOnly() throws Exception {
        assertThat(Files.getPosixFilePermissions(stack.layout().state().resolve("demo/result.json")))
                .hasSize(2);
    }

    @Test
    void theAssessmentNamesModelsAndMayBeInconclusive() {
        JsonNode assessment = result.path("assessment");

        assertThat(assessment.path("conclusion").asText()).isIn("LIKELY_SYNTHETIC", "INCONCLUSIVE", "LIKELY_AUTHENTIC");
        assertThat(assessment.path("words").asText()).contains(" ");
        assertThat(assessment.path("findings")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(assessment.path("findings"))
                .filteredOn(finding -> finding.hasNonNull("modelSha256"))
                .as("findings of models")
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(finding -> {
                    assertThat(finding.path("modelSha256").asText()).hasSize(64);
                    assertThat(finding.path("detectorVersion").asText()).isNotBlank();
                });
        assertThat(result.at("/exhibit/sha256").asText()).hasSize(64);
        assertThat(result.at("/exhibit/pdq").asText()).hasSize(64);
    }

    @Test
    void theRemovalIsDueTwoHoursAfterReceipt() {
        for (String intermediary : List.of("chitra", "vaani")) {
            Instant received = Instant.parse(
                    notice(intermediary, "GRIEVANCE").path("receivedAt").asText());
            JsonNode removal = removal(intermediary);

            assertThat(removal.path("clause").asText()).contains("3(2)(b)");
            assertThat(Instant.parse(removal.path("dueAt").asText())).isEqualTo(received.plus(TWO_HOURS));
            assertThat(removal.at("/why/en").asText()).contains(" ");
            assertThat(removal.at("/why/hi").asText()).contains(" ");
            assertThat(removal.path("arithmetic").asText()).contains(" + 2 h = ");
        }
    }

    @Test
    void theFirstKeptItsDeadlineAndTheSecondBreachedItWithEvidence() {
        JsonNode breach = removal("vaani");

        assertThat(removal("chitra").path("state").asText()).isEqualTo("MET");
        assertThat(breach.path("state").asText()).isEqualTo("BREACHED_OPEN");
        assertThat(breach.path("standing").asText()).startsWith("Observed non-compliance with");
        List<String> known = new ArrayList<>();
        result.path("observations").forEach(seen -> known.add(seen.path("id").asText()));
        known.add(notice("vaani", "GRIEVANCE").path("id").asText());
        assertThat(breach.path("evidence"))
                .isNotEmpty()
                .allSatisfy(id -> assertThat(known).contains(id.asText()));
    }

    @Test
    void theFirstWasSeenDownAndTheSecondUp() {
        List<String> seen = texts("observations", "sighting", _ -> true);

        assertThat(seen).contains("DOWN", "UP").doesNotContain("UNCERTAIN");
    }

    @Test
    void theScorecardsShowKOfNAndThatTooLittleIsKnown() {
        assertThat(result.path("scorecards")).hasSize(2).allSatisfy(card -> {
            assertThat(card.path("grade").asText()).isEqualTo("NR");
            assertThat(card.path("gradeReasons")).isNotEmpty();
            assertThat(card.path("words")).isNotEmpty();
        });
        assertThat(counted("chitra"))
                .isNotEmpty()
                .allMatch(card -> card.path("k").asDouble() == card.path("n").asDouble());
        assertThat(counted("vaani"))
                .filteredOn(
                        card -> card.path("k").asDouble() == 0 && card.path("n").asDouble() == 1)
                .isNotEmpty()
                .allSatisfy(card -> {
                    assertThat(card.path("wilsonLow").asDouble()).isZero();
                    assertThat(card.path("wilsonHigh").asDouble()).isBetween(0.5, 1.0);
                });
        assertThat(card("vaani").path("lostPoints"))
                .anySatisfy(lost -> assertThat(lost.path("deadlineId").asText())
                        .isEqualTo(removal("vaani").path("id").asText()));
    }

    @Test
    void theCaseFileVerifiesOfflineAndEveryFlippedBitIsNamed() throws Exception {
        Path caseFile = Path.of(result.at("/caseFile/path").asText());
        Path altered = stack.layout().state().resolve("altered.zip");

        assertThat(AsliCommand.run(stack.layout().project(), "verify", caseFile.toString()))
                .satisfies(genuine ->
                        assertThat(genuine.status()).as(genuine.words()).isZero());

        List<String> entries = CaseFiles.entries(caseFile);
        List<String> chosen = Stream.of(entries.getFirst(), entries.get(entries.size() / 2), entries.getLast())
                .distinct()
                .toList();
        assertThat(chosen).allSatisfy(entry -> {
            CaseFiles.withOneBitFlipped(caseFile, entry, altered);
            AsliCommand verdict = AsliCommand.run(stack.layout().project(), "verify", altered.toString());
            assertThat(verdict.status()).as("%s: %s", entry, verdict.words()).isEqualTo(1);
            assertThat(verdict.words()).contains(entry);
        });
    }

    @Test
    void theSignedOrderVerifiesOfflineAndAChangedOneDoesNot() throws Exception {
        Path keys = stack.layout().state().resolve("keys.json");
        Files.write(
                keys,
                new Call("GET", stack.gateway() + "/.well-known/asli-keys.json")
                        .send()
                        .expect(200)
                        .bytes());
        String signed = notice("vaani", "ORDER").path("signedNotice").asText();

        assertThat(verify(signed, keys)).isZero();
        char last = signed.charAt(signed.length() / 2);
        String changed = signed.substring(0, signed.length() / 2)
                + (last == 'A' ? 'B' : 'A')
                + signed.substring(signed.length() / 2 + 1);
        assertThat(verify(changed, keys)).isEqualTo(1);
    }

    @Test
    void theWholeStackFitsIntoFourGibibytes() {
        long resident = stack.parts().status().stream()
                .mapToLong(part -> part.residentBytes())
                .sum();

        assertThat(resident).isLessThan(4L << 30);
        assertThat(new Call("GET", stack.layout().ports().url(Port.GATEWAY) + "/q/health/ready")
                        .send()
                        .status())
                .isEqualTo(200);
    }

    private static int verify(String signed, Path keys) throws Exception {
        Path file = stack.layout().state().resolve("notice.jws");
        Files.writeString(file, signed);
        return AsliCommand.run(stack.layout().project(), "verify", file.toString(), "--keys", keys.toString())
                .status();
    }

    private static JsonNode notice(String intermediary, String kind) {
        return all("notices")
                .filter(notice -> notice.path("intermediary").asText().equals(intermediary))
                .filter(notice -> notice.path("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no %s of %s".formatted(kind, intermediary)));
    }

    /** The shortest time limit to remove. */
    private static JsonNode removal(String intermediary) {
        return all("deadlines")
                .filter(deadline -> deadline.path("intermediary").asText().equals(intermediary))
                .filter(deadline -> deadline.path("duty").asText().equals("REMOVE"))
                .filter(deadline -> deadline.hasNonNull("dueAt"))
                .min(Comparator.comparing(deadline -> deadline.path("dueAt").asText()))
                .orElseThrow();
    }

    private static JsonNode card(String intermediary) {
        return all("scorecards")
                .filter(card -> card.path("intermediary").asText().equals(intermediary))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> counted(String intermediary) {
        return StreamSupport.stream(card(intermediary).path("indicators").spliterator(), false)
                .filter(indicator -> indicator.path("n").asDouble() > 0)
                .toList();
    }

    private static List<String> texts(String list, String field, Predicate<JsonNode> which) {
        return all(list).filter(which).map(one -> one.path(field).asText()).toList();
    }

    private static Stream<JsonNode> all(String list) {
        return StreamSupport.stream(result.path(list).spliterator(), false);
    }
}
