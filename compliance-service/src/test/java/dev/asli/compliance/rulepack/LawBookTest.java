package dev.asli.compliance.rulepack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LawBookTest {

    private static final Path FOLDER = Path.of("src/main/resources/rulepacks");
    private static final Instant NOW = at("2026-11-20T18:00:00+05:30");
    private static final Set<String> SSMI = Set.of("intermediary", "social_media_intermediary", "ssmi");

    private final LawBook law = LawBook.bundled();

    @Test
    void holdsEveryRuleOfEveryPack() {
        assertThat(law.packs()).hasSize(12);
        assertThat(law.rules()).hasSize(72);
        assertThat(law.rules().stream().map(Rule::obligation).distinct()).hasSize(62);
    }

    @Test
    void readsEveryFileOfTheFolder() throws IOException {
        List<String> known = new ArrayList<>(List.of("index.yaml", "scoring-method.yaml", "scoring-annex.yaml"));
        LawFile index = LawFile.bundled("index.yaml");
        known.add(index.content().path("vocabulary").asText());
        known.add(index.content().path("sources").asText());
        index.content().path("packs").forEach(name -> known.add(name.asText()));

        try (var files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(known);
        }
    }

    @Test
    void theVersionEndsAtTheVeryInstantTheNextBegins() {
        Instant change = at("2026-02-20T00:00:00+05:30");

        assertThat(versions(EventType.COMPLAINT_RECEIVED, change.minusNanos(1), "intimate_or_nude"))
                .contains("IN.ITR.3-2-b@2021-02-25")
                .doesNotContain("IN.ITR.3-2-b@2026-02-20");
        assertThat(versions(EventType.COMPLAINT_RECEIVED, change, "intimate_or_nude"))
                .contains("IN.ITR.3-2-b@2026-02-20")
                .doesNotContain("IN.ITR.3-2-b@2021-02-25");
    }

    @Test
    void aPrivateComplaintNeverStartsTheLimitOfAnOrder() {
        for (String category : law.vocabulary().categories()) {
            for (String capacity : law.vocabulary().capacities()) {
                assertThat(law.started(EventType.COMPLAINT_RECEIVED, NOW, category, capacity, SSMI))
                        .extracting(Rule::obligation)
                        .doesNotContain("IN.ITR.3-1-d.takedown_on_actual_knowledge");
            }
        }
    }

    @Test
    void foreignReferenceLawIsLoadedAndStartsNothing() {
        assertThat(law.version("AU.OSA.77@2022-01-23").pack().status()).isEqualTo(PackStatus.FOREIGN_REFERENCE);
        assertThat(versions(EventType.ORDER_RECEIVED, NOW, "intimate_or_nude"))
                .contains("IN.ITR.3-1-d@2026-02-20")
                .noneMatch(version -> version.startsWith("AU."));
        assertThat(law.started(
                        EventType.NOTICE_DELIVERED,
                        NOW,
                        "intimate_or_nude",
                        "depicted_individual",
                        Set.of("hosting_service")))
                .isEmpty();
    }

    @Test
    void draftsAreNotInTheBook() {
        assertThat(law.rules()).noneMatch(rule -> rule.versionId().contains("DRAFT"));
        assertThat(law.packs()).anyMatch(pack -> pack.status() == PackStatus.SOFT_LAW);
    }

    @Test
    void theOperatorsOwnDutiesAreHeldButNoComplaintStartsThem() {
        assertThat(law.version("OP.CERTIN.report@2022-06-28").appliesTo().bound())
                .containsExactly("operator_self");
        assertThat(law.started(
                        EventType.COMPLAINT_RECEIVED,
                        NOW,
                        "intimate_or_nude",
                        "depicted_individual",
                        law.vocabulary().classes()))
                .noneMatch(rule -> rule.obligation().startsWith("OP."));
    }

    @Test
    void aRemovalStartsTheDutyToPreserve() {
        assertThat(versions(EventType.CONTENT_REMOVED, NOW, "misinformation")).contains("IN.ITR.3-1-g@2021-02-25");
    }

    @Test
    void aDecisionOpensTheRightToAppeal() {
        assertThat(law.rightsOpened(
                        EventType.COMPLAINT_RESOLVED, NOW, "misinformation", "third_party", Set.of("intermediary")))
                .extracting(Rule::versionId)
                .containsExactly("IN.ITR.3A-3@2023-04-06");
    }

    @Test
    void anUnknownVersionIsNamed() {
        assertThatThrownBy(() -> law.version("IN.ITR.9@2030-01-01"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("IN.ITR.9@2030-01-01");
    }

    @Test
    void theDigestIsThatOfTheFile() throws Exception {
        byte[] bytes = Files.readAllBytes(FOLDER.resolve("in-it-rules-2026-02.yaml"));
        String digest = java.util.HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));

        assertThat(law.version("IN.ITR.3-2-b@2026-02-20").pack().digest()).isEqualTo(digest);
    }

    private List<String> versions(EventType event, Instant at, String category) {
        return law.started(event, at, category, "depicted_individual", SSMI).stream()
                .map(Rule::versionId)
                .toList();
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
