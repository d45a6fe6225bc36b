package dev.asli.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import dev.asli.contracts.compliance.v1.Deadline;
import dev.asli.contracts.compliance.v1.DeadlineState;
import dev.asli.contracts.compliance.v1.ExportMattersRequest;
import dev.asli.contracts.compliance.v1.ExportedFile;
import dev.asli.contracts.compliance.v1.GetMattersRequest;
import dev.asli.contracts.compliance.v1.ListNoticesRequest;
import dev.asli.contracts.compliance.v1.Matter;
import dev.asli.contracts.compliance.v1.MatterLocation;
import dev.asli.contracts.compliance.v1.MattersView;
import dev.asli.contracts.compliance.v1.NoticeState;
import dev.asli.contracts.compliance.v1.ObserveNowRequest;
import dev.asli.contracts.compliance.v1.OpenMattersRequest;
import dev.asli.contracts.compliance.v1.PriorStep;
import dev.asli.contracts.compliance.v1.WithdrawMattersRequest;
import dev.asli.testkit.Transactions;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class MatterTest extends ServiceTest {

    @Test
    void oneComplaintAboutTwoIntermediariesIsTwoMatters() {
        String chitra = compliance.intermediary();
        String darpan = compliance.intermediary();

        MattersView view = compliance.open(Compliance.reference(), clock.instant(), chitra, darpan);

        assertThat(view.getMattersList()).extracting(Matter::getIntermediary).containsExactlyInAnyOrder(chitra, darpan);
        assertThat(view.getMattersList()).allSatisfy(matter -> {
            assertThat(matter.getLocationsList()).hasSize(1);
            assertThat(matter.getIntermediaryName()).isEqualTo("Intermediary " + matter.getIntermediary());
        });
    }

    @Test
    void openingAgainAnswersWithWhatStands() {
        String chitra = compliance.intermediary();
        String reference = Compliance.reference();
        OpenMattersRequest request =
                compliance.complaint(reference, clock.instant(), chitra).build();

        MattersView once = compliance.intake().openMatters(request);
        MattersView twice = compliance.intake().openMatters(request);

        assertThat(twice).isEqualTo(once);
    }

    @Test
    void openingTwiceAtTheSameTimeServesOnce() {
        String chitra = compliance.intermediary();
        OpenMattersRequest request = compliance
                .complaint(Compliance.reference(), clock.instant(), chitra)
                .build();

        List<CompletableFuture<MattersView>> both = List.of(
                CompletableFuture.supplyAsync(() -> compliance.intake().openMatters(request)),
                CompletableFuture.supplyAsync(() -> compliance.intake().openMatters(request)));

        assertThat(both.get(0).join()).isEqualTo(both.get(1).join());
        assertThat(compliance
                        .member(chitra)
                        .listNotices(ListNoticesRequest.getDefaultInstance())
                        .getNoticesList())
                .hasSize(1);
    }

    @Test
    void aNewLocationIsServedApartAndTheOldOneNotAgain() {
        String chitra = compliance.intermediary();
        String reference = Compliance.reference();
        OpenMattersRequest request =
                compliance.complaint(reference, clock.instant(), chitra).build();
        compliance.intake().openMatters(request);

        MattersView view = compliance
                .intake()
                .openMatters(request.toBuilder()
                        .addLocations(compliance.location("L9", chitra))
                        .build());

        assertThat(view.getMattersList()).hasSize(1);
        assertThat(view.getMatters(0).getLocationsList())
                .extracting(MatterLocation::getLocationId)
                .containsExactly("L1", "L9");
        assertThat(compliance
                        .member(chitra)
                        .listNotices(ListNoticesRequest.getDefaultInstance())
                        .getNoticesList())
                .hasSize(2);
    }

    @Test
    void sixPlacesBecomeThirteenAndEachLaterOneHasAMatterAndTimeLimitsOfItsOwn() {
        String chitra = compliance.intermediary();
        String darpan = compliance.intermediary();
        OpenMattersRequest.Builder six = compliance.complaint(Compliance.reference(), clock.instant(), chitra, darpan);
        List.of("L3", "L4").forEach(id -> six.addLocations(compliance.location(id, chitra)));
        List.of("L5", "L6").forEach(id -> six.addLocations(compliance.location(id, darpan)));
        List<Deadline> before = deadlines(compliance.intake().openMatters(six.build()));
        clock.advance(Duration.ofHours(1));
        OpenMattersRequest seven = later(six, chitra, List.of("L7", "L8", "L9", "L10", "L11", "L12", "L13"));

        MattersView view = compliance.intake().openMatters(seven);

        assertThat(view.getMattersList()).hasSize(2 + 7);
        assertThat(deadlines(view)).containsAll(before);
        List<Matter> ofLater = view.getMattersList().stream()
                .filter(matter -> seven.getLocationsList().stream()
                        .anyMatch(place -> place.getLocationId()
                                .equals(matter.getLocations(0).getLocationId())))
                .toList();
        assertThat(ofLater).hasSize(7).allSatisfy(matter -> {
            assertThat(matter.getLocationsList()).hasSize(1);
            assertThat(matter.getIntermediary()).isEqualTo(chitra);
            assertThat(matter.getDeadlinesList())
                    .isNotEmpty()
                    .allSatisfy(deadline -> assertThat(deadline.getStartedAt().getSeconds())
                            .isGreaterThanOrEqualTo(clock.instant().getEpochSecond() - 60));
        });
        assertThat(compliance.intake().openMatters(seven)).isEqualTo(view);
    }

    @Test
    void aPlaceNamedBeforeTheComplaintOrInTheFutureIsRefused() {
        String chitra = compliance.intermediary();
        OpenMattersRequest.Builder request = compliance.complaint(Compliance.reference(), clock.instant(), chitra);
        request.getLocationsBuilder(0).setComplainedAt(Timestamp.newBuilder().setSeconds(1));

        assertThat(Compliance.refusal(() -> compliance.intake().openMatters(request.build())))
                .isEqualTo("INVALID_ARGUMENT/OPENING_DEFECTIVE");
    }

    @Test
    void aReplyBeforeTheComplaintOpensTheRightToAppealByTheLawInForceThen() {
        String chitra = compliance.intermediary();
        Timestamp replied = Timestamp.newBuilder()
                .setSeconds(Instant.parse("2026-11-01T10:00:00Z").getEpochSecond())
                .build();
        OpenMattersRequest request = compliance
                .complaint(Compliance.reference(), clock.instant(), chitra)
                .addPriorSteps(PriorStep.newBuilder()
                        .setIntermediary(chitra)
                        .setTicket("T-77")
                        .setRepliedAt(replied))
                .addPriorSteps(PriorStep.newBuilder().setIntermediary(chitra).setTicket("T-78"))
                .build();

        MattersView view = compliance.intake().openMatters(request);

        assertThat(view.getMatters(0).getAppealRightsList()).singleElement().satisfies(right -> {
            assertThat(right.getObligation()).isEqualTo("IN.ITR.3A.appeal_window");
            assertThat(right.getTicket()).isEqualTo("T-77");
            assertThat(right.getUntil().getSeconds())
                    .isEqualTo(Instant.parse("2026-12-01T18:29:59Z").getEpochSecond());
            assertThat(right.getWhyList()).extracting("language").containsExactly("en", "hi");
        });
        assertThat(compliance.intake().openMatters(request)).isEqualTo(view);
    }

    @ParameterizedTest
    @CsvSource({
        "depicted_individual, true",
        "authorised_on_behalf, true",
        "parent_or_guardian, true",
        "third_party, false",
        "trusted_flagger, false",
        "government_agency, false",
        "court, false"
    })
    void theCapacityDecidesWhichTimeLimitsStart(String capacity, boolean twoHours) {
        String chitra = compliance.intermediary();
        MattersView view = compliance
                .intake()
                .openMatters(compliance
                        .complaint(Compliance.reference(), clock.instant(), chitra)
                        .setCategory("impersonation_of_complainant")
                        .setCapacity(capacity)
                        .build());

        assertThat(deadlines(view).stream().anyMatch(one -> one.getClause().equals("rule 3(2)(b)")))
                .isEqualTo(twoHours);
        assertThat(deadlines(view)).extracting(Deadline::getObligation).contains("IN.ITR.3-2-a-i.resolve");
        assertThat(deadlines(view)).extracting(Deadline::getClause).doesNotContain("rule 3(1)(d)");
    }

    private OpenMattersRequest later(OpenMattersRequest.Builder complaint, String intermediary, List<String> ids) {
        OpenMattersRequest.Builder later = complaint.clone().clearLocations();
        Timestamp now = Timestamp.newBuilder()
                .setSeconds(clock.instant().getEpochSecond())
                .build();
        ids.forEach(id -> later.addLocations(
                compliance.location(id, intermediary).toBuilder().setComplainedAt(now)));
        return later.build();
    }

    private static List<Deadline> deadlines(MattersView view) {
        return view.getMattersList().stream()
                .flatMap(matter -> matter.getDeadlinesList().stream())
                .toList();
    }

    @Test
    void aLocationThatChangedItsAddressIsRefused() {
        String chitra = compliance.intermediary();
        OpenMattersRequest.Builder request = compliance.complaint(Compliance.reference(), clock.instant(), chitra);
        compliance.intake().openMatters(request.build());
        request.getLocationsBuilder(0).setUrl("https://another.example/");

        assertThat(Compliance.refusal(() -> compliance.intake().openMatters(request.build())))
                .isEqualTo("ALREADY_EXISTS/IDEMPOTENCY_MISMATCH");
    }

    @Test
    void anUnknownIntermediaryNamesTheLocationAndOpensNothing() {
        String chitra = compliance.intermediary();
        String reference = Compliance.reference();

        assertThat(Compliance.refusal(() -> compliance.open(reference, clock.instant(), chitra, "nobody-knows")))
                .isEqualTo("INVALID_ARGUMENT/INTERMEDIARY_UNKNOWN");
        assertThat(compliance
                        .intake()
                        .getMatters(GetMattersRequest.newBuilder()
                                .setComplaintReference(reference)
                                .build())
                        .getMattersList())
                .isEmpty();
    }

    @Test
    void whatCannotBeOpenedIsRefused() {
        String chitra = compliance.intermediary();
        OpenMattersRequest good = compliance
                .complaint(Compliance.reference(), clock.instant(), chitra)
                .build();

        assertThat(List.of(
                        good.toBuilder().setCategory("csam").build(),
                        good.toBuilder().setCategory("bad").build(),
                        good.toBuilder().setCapacity("bad").build(),
                        good.toBuilder().setComplaintReference("").build(),
                        good.toBuilder().clearLocations().build(),
                        good.toBuilder().addLocations(good.getLocations(0)).build(),
                        good.toBuilder()
                                .setLocations(
                                        0, good.getLocations(0).toBuilder().setUrl("file:///etc/passwd"))
                                .build(),
                        good.toBuilder()
                                .setLocations(
                                        0, good.getLocations(0).toBuilder().setUrl("not a url"))
                                .build(),
                        good.toBuilder().setStatement("s".repeat(10_001)).build()))
                .allSatisfy(bad -> assertThat(
                                Compliance.refusal(() -> compliance.intake().openMatters(bad)))
                        .isEqualTo("INVALID_ARGUMENT/OPENING_DEFECTIVE"));
    }

    @Test
    void onlyAServiceOpensMatters() {
        OpenMattersRequest request = compliance
                .complaint(Compliance.reference(), clock.instant(), compliance.intermediary())
                .build();

        assertThat(Compliance.refusal(() -> compliance.mattersAs("officer").openMatters(request)))
                .isEqualTo("PERMISSION_DENIED/NOT_ALLOWED");
        assertThat(Compliance.refusal(() -> compliance.mattersAsNobody().openMatters(request)))
                .isEqualTo("UNAUTHENTICATED/NOT_AUTHENTICATED");
    }

    @Test
    void aTestIsComputedAndServedOnNobody() {
        String chitra = compliance.intermediary();
        String reference = Compliance.reference();
        MattersView view = compliance
                .intake()
                .openMatters(compliance
                        .complaint(reference, clock.instant(), chitra)
                        .setTest(true)
                        .build());

        clock.advance(Duration.ofHours(3));
        Transactions.onEventLoop(sweep::sweep);
        compliance
                .observations()
                .observeNow(ObserveNowRequest.newBuilder()
                        .setComplaintReference(reference)
                        .build());

        assertThat(view.getMatters(0).getGrievance().getState()).isEqualTo(NoticeState.DRAFTED);
        assertThat(deadline(view.getMatters(0).getDeadlinesList(), TWO_HOURS).hasDueAt())
                .isTrue();
        assertThat(compliance
                        .member(chitra)
                        .listNotices(ListNoticesRequest.getDefaultInstance())
                        .getNoticesList())
                .isEmpty();
        assertThat(ContentPages.visits(compliance.page(chitra))).isZero();
        assertThat(matter(reference).getObservationsList()).isEmpty();
    }

    @Test
    void withdrawingStopsWhatRunsAndTellsTheIntermediary() {
        String chitra = compliance.intermediary();
        String reference = Compliance.reference();
        compliance.open(reference, clock.instant(), chitra);
        String notice = notice(chitra).getId();
        WithdrawMattersRequest request = WithdrawMattersRequest.newBuilder()
                .setComplaintReference(reference)
                .build();

        MattersView once = compliance.intake().withdrawMatters(request);
        MattersView twice = compliance.intake().withdrawMatters(request);

        assertThat(twice).isEqualTo(once);
        assertThat(once.getMatters(0).getDeadlinesList())
                .extracting(Deadline::getState)
                .containsOnly(DeadlineState.DEADLINE_WITHDRAWN);
        assertThat(Compliance.refusal(() -> compliance.member(chitra).respondToNotice(removed(notice, "r"))))
                .isEqualTo("FAILED_PRECONDITION/NOTICE_CLOSED");
        assertThat(compliance
                        .member(chitra)
                        .listNotices(
                                ListNoticesRequest.newBuilder().setState("all").build())
                        .getNotices(0)
                        .getState())
                .isEqualTo(NoticeState.NOTICE_CLOSED);
        assertThat(Compliance.refusal(() -> compliance
                        .intake()
                        .openMatters(compliance
                                .complaint(reference, clock.instant(), chitra)
                                .addLocations(compliance.location("L9", chitra))
                                .build())))
                .isEqualTo("FAILED_PRECONDITION/MATTERS_WITHDRAWN");
    }

    @Test
    void theExportHoldsMattersSignedNoticesAndTheLedger() {
        String chitra = compliance.intermediary();
        String reference = Compliance.reference();
        compliance.open(reference, clock.instant(), chitra);
        String notice = notice(chitra).getId();
        compliance.member(chitra).respondToNotice(removed(notice, "r-1"));

        List<ExportedFile> files = compliance
                .intake()
                .exportMatters(ExportMattersRequest.newBuilder()
                        .setComplaintReference(reference)
                        .build())
                .getFilesList();

        assertThat(files)
                .extracting(ExportedFile::getPath)
                .containsExactlyInAnyOrder(
                        "compliance/matters.json",
                        "compliance/notices/" + notice + ".jws",
                        "compliance/ledger/entries.jsonl",
                        "compliance/ledger/proofs.json",
                        "compliance/ledger/checkpoint.txt",
                        "keys/compliance.json");
        assertThat(content(files, "compliance/ledger/entries.jsonl"))
                .contains("NOTICE_DELIVERED", "DEADLINE_STARTED", "RESPONSE_RECEIVED", "DEADLINE_MET")
                .doesNotContain("The picture shows me", "http://");
        assertThat(content(files, "compliance/matters.json")).contains(reference, notice);
    }

    private static String content(List<ExportedFile> files, String path) {
        return files.stream()
                .filter(file -> file.getPath().equals(path))
                .findFirst()
                .orElseThrow()
                .getContent()
                .toStringUtf8();
    }
}
