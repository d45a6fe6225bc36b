package dev.asli.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.google.protobuf.Timestamp;
import dev.asli.contracts.compliance.v1.Deadline;
import dev.asli.contracts.compliance.v1.GetKeysRequest;
import dev.asli.contracts.compliance.v1.GetScorecardRequest;
import dev.asli.contracts.compliance.v1.Indicator;
import dev.asli.contracts.compliance.v1.IntermediaryInfo;
import dev.asli.contracts.compliance.v1.ListIntermediariesRequest;
import dev.asli.contracts.compliance.v1.ListRulePacksRequest;
import dev.asli.contracts.compliance.v1.ListScorecardsRequest;
import dev.asli.contracts.compliance.v1.PreviewDeadlinesRequest;
import dev.asli.contracts.compliance.v1.RegisterIntermediaryRequest;
import dev.asli.contracts.compliance.v1.RegisterIntermediaryResponse;
import dev.asli.contracts.compliance.v1.Scorecard;
import dev.asli.contracts.problem.v1.UnmetRequirement;
import dev.asli.testkit.Transactions;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LawAndRegisterTest extends ServiceTest {

    @Test
    void theLawOfTheDayDecides() {
        assertThat(hours("2026-02-19T18:00:00Z")).isEqualTo(24);
        assertThat(hours("2026-02-19T18:40:00Z")).isEqualTo(2);
    }

    @Test
    void unknownWordsAreNamedAndNothingIsComputed() {
        assertThat(compliance
                        .law()
                        .previewDeadlines(PreviewDeadlinesRequest.newBuilder()
                                .setTriggerEvent("moon.risen")
                                .setCategory("bad")
                                .setCapacity("bad")
                                .addIntermediaryClasses("bad")
                                .build())
                        .getUnmet()
                        .getRequirementsList())
                .extracting(UnmetRequirement::getCode)
                .containsExactly("TRIGGER_UNKNOWN", "CATEGORY_UNKNOWN", "CAPACITY_UNKNOWN", "CLASS_UNKNOWN");
    }

    @Test
    void thePacksAreListedWithTheirDigests() {
        assertThat(compliance
                        .law()
                        .listRulePacks(ListRulePacksRequest.getDefaultInstance())
                        .getPacksList())
                .allSatisfy(pack -> assertThat(pack.getDigest()).hasSize(64))
                .anySatisfy(pack -> assertThat(pack.getId()).isEqualTo("in.itr.2026-02"));
    }

    @Test
    void keysArePublishedWithoutTheirPrivateHalf() {
        var keys = compliance.keys().getKeys(GetKeysRequest.getDefaultInstance());

        assertThat(keys.getNoticeJwks()).contains("\"kty\":\"OKP\"").doesNotContain("\"d\"");
        assertThat(keys.getLedgerVerifierKeys(0)).startsWith("asli.dev/compliance+");
    }

    @Test
    void onlyAnAdministratorRegisters() {
        RegisterIntermediaryRequest request = RegisterIntermediaryRequest.newBuilder()
                .setIntermediary(Compliance.info("somebody"))
                .build();

        assertThat(Compliance.refusal(() -> compliance.register("officer").registerIntermediary(request)))
                .isEqualTo("PERMISSION_DENIED/NOT_ALLOWED");
    }

    @Test
    void registeringAgainReplaces() {
        String id = compliance.intermediary();
        compliance
                .register("administrator")
                .registerIntermediary(RegisterIntermediaryRequest.newBuilder()
                        .setIntermediary(Compliance.info(id).toBuilder().setName("New name"))
                        .build());

        assertThat(compliance
                        .register("visitor")
                        .listIntermediaries(ListIntermediariesRequest.getDefaultInstance())
                        .getIntermediariesList())
                .filteredOn(one -> one.getId().equals(id))
                .extracting(IntermediaryInfo::getName)
                .containsExactly("New name");
    }

    @Test
    void everythingWrongWithAnEntryIsNamed() {
        RegisterIntermediaryResponse answer = compliance
                .register("administrator")
                .registerIntermediary(RegisterIntermediaryRequest.newBuilder()
                        .setIntermediary(IntermediaryInfo.newBuilder()
                                .setId("Not An Id")
                                .addClasses("bad")
                                .addJurisdictions("XX")
                                .addHosts("https://chitra.example/")
                                .setGrievanceEmail("nobody"))
                        .build());

        assertThat(answer.getUnmet().getRequirementsList())
                .extracting(UnmetRequirement::getCode, UnmetRequirement::getPath)
                .containsExactlyInAnyOrder(
                        tuple("ID_INVALID", "/id"),
                        tuple("NAME_MISSING", "/name"),
                        tuple("CLASS_UNKNOWN", "/classes/0"),
                        tuple("JURISDICTION_UNKNOWN", "/jurisdictions/0"),
                        tuple("HOST_INVALID", "/hosts/0"),
                        tuple("EMAIL_INVALID", "/grievanceEmail"));
    }

    @Test
    void aScorecardShowsKOfNAndIsNotRatedForLackOfEvidence() {
        String chitra = compliance.intermediary();
        String darpan = compliance.intermediary();
        compliance.open(Compliance.reference(), clock.instant(), chitra, darpan);
        compliance.member(chitra).respondToNotice(removed(notice(chitra).getId(), "r-1"));
        ContentPages.answers(compliance.page(chitra), 404);
        clock.advance(Duration.ofHours(2).plusSeconds(5));
        Transactions.onEventLoop(sweep::sweep);

        Scorecard good = card(chitra);
        Scorecard bad = card(darpan);

        assertThat(indicator(good, "T1"))
                .extracting(Indicator::getK, Indicator::getN)
                .containsExactly(1.0, 1.0);
        assertThat(indicator(bad, "T1"))
                .extracting(Indicator::getK, Indicator::getN)
                .containsExactly(0.0, 1.0);
        assertThat(good.getGrade()).isEqualTo("NR");
        assertThat(good.getGradeReasonsList()).contains("TOO_FEW_CRITICAL");
        assertThat(good.getStatus()).isEqualTo("PROVISIONAL");
        assertThat(bad.getScore()).isLessThan(good.getScore());
        assertThat(bad.getLostPointsList())
                .filteredOn(point -> point.getCause().equals("DEADLINE"))
                .hasSize(1)
                .allSatisfy(point -> {
                    assertThat(point.getClause()).isEqualTo("rule 3(2)(b)");
                    assertThat(point.getEvidenceList()).isNotEmpty();
                });
    }

    @Test
    void figuresAreForThoseWhoMaySeeThem() {
        String chitra = compliance.intermediary();
        String darpan = compliance.intermediary();

        assertThat(Compliance.refusal(() -> compliance
                        .scorecardsOf(chitra)
                        .getScorecard(GetScorecardRequest.newBuilder()
                                .setIntermediary(darpan)
                                .build())))
                .isEqualTo("PERMISSION_DENIED/NOT_ALLOWED");
        assertThat(compliance
                        .scorecards("visitor")
                        .listScorecards(ListScorecardsRequest.getDefaultInstance())
                        .getScorecardsList())
                .isNotEmpty()
                .allSatisfy(row -> {
                    assertThat(row.getIndicatorsList()).isEmpty();
                    assertThat(row.getGrade()).isEmpty();
                    assertThat(row.hasScore()).isFalse();
                });
        assertThat(compliance
                        .scorecardsOf(chitra)
                        .listScorecards(ListScorecardsRequest.getDefaultInstance())
                        .getScorecardsList())
                .filteredOn(row -> row.getIndicatorsCount() > 0)
                .extracting(Scorecard::getIntermediary)
                .containsExactly(chitra);
        assertThat(Compliance.refusal(() -> compliance
                        .scorecards("auditor")
                        .getScorecard(GetScorecardRequest.newBuilder()
                                .setIntermediary("nobody-knows")
                                .build())))
                .isEqualTo("INVALID_ARGUMENT/INTERMEDIARY_UNKNOWN");
    }

    private Scorecard card(String intermediary) {
        return compliance
                .scorecards("auditor")
                .getScorecard(GetScorecardRequest.newBuilder()
                        .setIntermediary(intermediary)
                        .build());
    }

    private static Indicator indicator(Scorecard card, String id) {
        return card.getIndicatorsList().stream()
                .filter(one -> one.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private long hours(String at) {
        Deadline deadline = deadline(
                compliance
                        .law()
                        .previewDeadlines(PreviewDeadlinesRequest.newBuilder()
                                .setTriggerEvent("complaint.received")
                                .setAt(Timestamp.newBuilder()
                                        .setSeconds(Instant.parse(at).getEpochSecond()))
                                .setCategory("impersonation_of_complainant")
                                .setCapacity("depicted_individual")
                                .addIntermediaryClasses("intermediary")
                                .build())
                        .getDeadlines()
                        .getDeadlinesList(),
                TWO_HOURS);
        return Duration.ofSeconds(deadline.getDueAt().getSeconds()
                        - deadline.getStartedAt().getSeconds())
                .toHours();
    }
}
