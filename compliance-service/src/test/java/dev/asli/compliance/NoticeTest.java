package dev.asli.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import dev.asli.contracts.compliance.v1.AcknowledgeNoticeRequest;
import dev.asli.contracts.compliance.v1.AnswerReceipt;
import dev.asli.contracts.compliance.v1.DeadlineState;
import dev.asli.contracts.compliance.v1.GetNoticeRequest;
import dev.asli.contracts.compliance.v1.ListNoticesRequest;
import dev.asli.contracts.compliance.v1.ListNoticesResponse;
import dev.asli.contracts.compliance.v1.Notice;
import dev.asli.contracts.compliance.v1.RespondToNoticeRequest;
import dev.asli.contracts.compliance.v1.ResponseKind;
import dev.asli.contracts.problem.v1.UnmetRequirement;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NoticeTest extends ServiceTest {

    @Test
    void anothersNoticeIsNotFoundWhateverIsAsked() {
        String chitra = compliance.intermediary();
        String darpan = compliance.intermediary();
        compliance.open(Compliance.reference(), clock.instant(), chitra);
        String id = notice(chitra).getId();

        assertThat(compliance
                        .member(darpan)
                        .listNotices(ListNoticesRequest.getDefaultInstance())
                        .getNoticesList())
                .isEmpty();
        assertThat(Compliance.refusal(() -> compliance.member(darpan).getNotice(get(id))))
                .isEqualTo("NOT_FOUND/NOTICE_NOT_FOUND");
        assertThat(Compliance.refusal(() -> compliance.member(darpan).acknowledgeNotice(acknowledgement(id, "T"))))
                .isEqualTo("NOT_FOUND/NOTICE_NOT_FOUND");
        assertThat(Compliance.refusal(() -> compliance.member(darpan).respondToNotice(removed(id, "r"))))
                .isEqualTo("NOT_FOUND/NOTICE_NOT_FOUND");
        assertThat(notice(chitra).getResponsesList()).isEmpty();
    }

    @Test
    void anotherCannotPageThroughForeignNotices() {
        String chitra = compliance.intermediary();
        String darpan = compliance.intermediary();
        compliance.open(Compliance.reference(), clock.instant(), chitra, darpan);
        String foreign = notice(chitra).getId();

        ListNoticesResponse page = compliance
                .member(darpan)
                .listNotices(ListNoticesRequest.newBuilder().setCursor(foreign).build());

        assertThat(page.getNoticesList()).isEmpty();
    }

    @Test
    void aCallerOfNoIntermediaryIsRefused() {
        assertThat(Compliance.refusal(
                        () -> compliance.memberOfNone().listNotices(ListNoticesRequest.getDefaultInstance())))
                .isEqualTo("PERMISSION_DENIED/NO_INTERMEDIARY");
    }

    @Test
    void noticesComePageByPage() {
        String chitra = compliance.intermediary();
        for (int i = 0; i < 3; i++) {
            compliance.open(Compliance.reference(), clock.instant(), chitra);
        }

        ListNoticesResponse first = compliance
                .member(chitra)
                .listNotices(ListNoticesRequest.newBuilder().setLimit(2).build());
        ListNoticesResponse second = compliance
                .member(chitra)
                .listNotices(ListNoticesRequest.newBuilder()
                        .setLimit(2)
                        .setCursor(first.getNextCursor())
                        .build());

        assertThat(first.getNoticesList()).hasSize(2);
        assertThat(second.getNoticesList()).hasSize(1).doesNotContainAnyElementsOf(first.getNoticesList());
        assertThat(second.getNextCursor()).isEmpty();
    }

    @Test
    void badPagingIsRefused() {
        String chitra = compliance.intermediary();

        assertThat(List.of(
                        ListNoticesRequest.newBuilder().setCursor("1; select").build(),
                        ListNoticesRequest.newBuilder().setLimit(101).build(),
                        ListNoticesRequest.newBuilder().setLimit(-1).build(),
                        ListNoticesRequest.newBuilder().setState("closed").build()))
                .allSatisfy(request -> assertThat(Compliance.refusal(
                                () -> compliance.member(chitra).listNotices(request)))
                        .isEqualTo("INVALID_ARGUMENT/REQUEST_INVALID"));
    }

    @Test
    void acknowledgingTwiceIsTheSameAsOnce() {
        String chitra = compliance.intermediary();
        compliance.open(Compliance.reference(), clock.instant(), chitra);
        String id = notice(chitra).getId();

        AnswerReceipt once = compliance.member(chitra).acknowledgeNotice(acknowledgement(id, "T-1"));
        AnswerReceipt twice = compliance.member(chitra).acknowledgeNotice(acknowledgement(id, "T-1"));

        assertThat(once.getReplayed()).isFalse();
        assertThat(twice.getReplayed()).isTrue();
        assertThat(twice.getResponse()).isEqualTo(once.getResponse());
        assertThat(twice.getDeadlinesList()).isEqualTo(once.getDeadlinesList());
    }

    @Test
    void aRepeatedAnswerIsReplayedAndAnotherUnderItsIdRefused() {
        String chitra = compliance.intermediary();
        compliance.open(Compliance.reference(), clock.instant(), chitra);
        String id = notice(chitra).getId();

        AnswerReceipt once =
                compliance.member(chitra).respondToNotice(removed(id, "r-1")).getReceipt();
        AnswerReceipt twice =
                compliance.member(chitra).respondToNotice(removed(id, "r-1")).getReceipt();

        assertThat(twice.getReplayed()).isTrue();
        assertThat(twice.getResponse()).isEqualTo(once.getResponse());
        assertThat(Compliance.refusal(() -> compliance
                        .member(chitra)
                        .respondToNotice(removed(id, "r-1").toBuilder()
                                .setTicket("other")
                                .build())))
                .isEqualTo("ALREADY_EXISTS/IDEMPOTENCY_MISMATCH");
        assertThat(compliance.member(chitra).getNotice(get(id)).getResponsesList())
                .hasSize(1);
    }

    @Test
    void aRefusalNeedsReasons() {
        assertThat(unmet(answer(ResponseKind.REFUSED))).containsExactly("REASONS_MISSING /reasons");
    }

    @Test
    void whatNoDatabaseTakesIsNamed() {
        assertThat(unmet(answer(ResponseKind.REFUSED).setReasons("It is\0 satire.")))
                .containsExactly("TEXT_INVALID /reasons");
    }

    @Test
    void aQuestionNeedsItsWords() {
        assertThat(unmet(answer(ResponseKind.NEEDS_INFORMATION))).containsExactly("REASONS_MISSING /reasons");
    }

    @Test
    void anActionNeedsToBeNamedAndKnown() {
        assertThat(unmet(answer(ResponseKind.ACTIONED))).containsExactly("ACTION_MISSING /action");
        assertThat(unmet(answer(ResponseKind.ACTIONED).setAction("hidden"))).containsExactly("ACTION_MISSING /action");
    }

    @Test
    void anActionInTheFutureIsRefused() {
        Timestamp tomorrow = Timestamp.newBuilder()
                .setSeconds(clock.instant().getEpochSecond() + 86_400)
                .build();

        assertThat(unmet(answer(ResponseKind.ACTIONED).setAction("removed").setActedAt(tomorrow)))
                .containsExactly("ACTED_IN_FUTURE /actedAt");
    }

    @Test
    void everythingWrongIsNamedAtOnce() {
        assertThat(unmet(answer(ResponseKind.RESPONSE_KIND_UNSPECIFIED)
                        .setRequestId("")
                        .setAction("removed")
                        .setTicket("t".repeat(101))))
                .containsExactlyInAnyOrder(
                        "REQUEST_ID_MISSING /requestId",
                        "KIND_MISSING /kind",
                        "ACTION_WITHOUT_ACTIONED /action",
                        "TICKET_TOO_LONG /ticket");
    }

    @Test
    void aReasonedRefusalResolvesButDoesNotRemove() {
        String chitra = compliance.intermediary();
        compliance.open(Compliance.reference(), clock.instant(), chitra);

        AnswerReceipt receipt = compliance
                .member(chitra)
                .respondToNotice(answer(ResponseKind.REFUSED)
                        .setId(notice(chitra).getId())
                        .setReasons("It is labelled satire.")
                        .build())
                .getReceipt();

        assertThat(deadline(receipt.getDeadlinesList(), "IN.ITR.3-2-a-i.resolve")
                        .getState())
                .isEqualTo(DeadlineState.MET);
        assertThat(deadline(receipt.getDeadlinesList(), TWO_HOURS).getState()).isEqualTo(DeadlineState.RUNNING);
    }

    @Test
    void anUnknownIdIsNotFound() {
        String chitra = compliance.intermediary();

        assertThat(List.of(UUID.randomUUID().toString(), "", "x", "0-0-0-0-0"))
                .allSatisfy(id -> assertThat(Compliance.refusal(
                                () -> compliance.member(chitra).getNotice(get(id))))
                        .isEqualTo("NOT_FOUND/NOTICE_NOT_FOUND"));
    }

    private List<String> unmet(RespondToNoticeRequest.Builder answer) {
        String chitra = compliance.intermediary();
        compliance.open(Compliance.reference(), clock.instant(), chitra);
        Notice notice = notice(chitra);
        List<UnmetRequirement> unmet = compliance
                .member(chitra)
                .respondToNotice(answer.setId(notice.getId()).build())
                .getUnmet()
                .getRequirementsList();
        assertThat(notice(chitra)).isEqualTo(notice);
        return unmet.stream().map(one -> one.getCode() + " " + one.getPath()).toList();
    }

    private static RespondToNoticeRequest.Builder answer(ResponseKind kind) {
        return RespondToNoticeRequest.newBuilder()
                .setRequestId(UUID.randomUUID().toString())
                .setKind(kind);
    }

    private static AcknowledgeNoticeRequest acknowledgement(String id, String ticket) {
        return AcknowledgeNoticeRequest.newBuilder().setId(id).setTicket(ticket).build();
    }

    private static GetNoticeRequest get(String id) {
        return GetNoticeRequest.newBuilder().setId(id).build();
    }
}
