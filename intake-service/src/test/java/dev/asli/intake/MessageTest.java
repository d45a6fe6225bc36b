package dev.asli.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.contracts.intake.v1.ComplaintSummary;
import dev.asli.contracts.intake.v1.Correspondence;
import dev.asli.contracts.intake.v1.Correspondent;
import dev.asli.contracts.intake.v1.FileComplaintResponse;
import dev.asli.contracts.intake.v1.Filed;
import dev.asli.contracts.intake.v1.Intake;
import dev.asli.contracts.intake.v1.ListComplaintsRequest;
import dev.asli.contracts.intake.v1.ListMessagesRequest;
import dev.asli.contracts.intake.v1.ListMessagesResponse;
import dev.asli.contracts.intake.v1.MarkMessagesReadRequest;
import dev.asli.contracts.intake.v1.SendMessageRequest;
import dev.asli.contracts.intake.v1.SendMessageResponse;
import dev.asli.kit.identity.Roles;
import dev.asli.testkit.TestTokens;
import io.grpc.Status;
import io.quarkus.grpc.GrpcClient;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@RunsOnRealParts
class MessageTest {

    private static final String SAID = "Where do I send the second link?";

    @GrpcClient("self")
    Intake intake;

    @GrpcClient("self")
    Correspondence correspondence;

    @Test
    void bothSidesWriteAndSeeWhatTheOtherHasRead() {
        Filed filed = filed();
        send(visitor(), filed, SAID);
        officerSends(filed, "Here, in this window.", false);
        ListMessagesResponse seen = list(visitor(), filed, 0);
        assertThat(seen.getMessagesList())
                .extracting(message -> message.getSender() + " " + message.getText() + message.getWrittenBy())
                .containsExactly("BY_COMPLAINANT " + SAID, "BY_OFFICE Here, in this window.");
        assertThat(seen.getOutsideNotice()).isEmpty();
        assertThat(intakeOf(filed).getUnreadMessages()).isEqualTo(1);
        assertThat(mark(visitor(), filed, 9)).isEqualTo(1);
        assertThat(mark(visitor(), filed, 9)).isZero();
        assertThat(intakeOf(filed).getUnreadMessages()).isZero();
        ListMessagesResponse office = officerLists(filed);
        assertThat(office.getMessages(1).hasReadAt()).isTrue();
        assertThat(office.getMessages(0).hasReadAt()).isFalse();
        assertThat(office.getMessages(1).getWrittenBy()).isEqualTo("officer:o-1");
    }

    @Test
    void whoseAnswerIsWaitedForIsToldToThatSide() {
        Filed filed = filed();
        send(visitor(), filed, SAID);
        assertThat(queueRow(filed).getWaitsForAnswer()).isTrue();
        assertThat(intakeOf(filed).getNextStepsList()).doesNotContain("NEEDS_ANSWER");
        assertThat(Visitor.officer(intake).get(filed.getReference(), "").getNextStepsList())
                .contains("NEEDS_ANSWER");
        officerSends(filed, "Which of the two is it?", true);
        officerSends(filed, "Take your time.", false);
        assertThat(queueRow(filed).getWaitsForAnswer()).isFalse();
        assertThat(intakeOf(filed).getNextStepsList()).contains("NEEDS_ANSWER");
        send(visitor(), filed, "The first.");
        assertThat(list(visitor(), filed, 0).getWaitsFor()).isEqualTo(Correspondent.BY_OFFICE);
    }

    @Test
    void theSameRequestIsSentOnceAndAnotherTextUnderItIsRefused() {
        Filed filed = filed();
        SendMessageRequest request = message(filed, SAID);
        SendMessageResponse first = Visitor.answer(visitor().sendMessage(request));
        SendMessageResponse again = Visitor.answer(visitor().sendMessage(request));
        assertThat(again.getReplayed()).isTrue();
        assertThat(again.getMessage()).isEqualTo(first.getMessage());
        assertThat(list(visitor(), filed, 0).getMessagesCount()).isEqualTo(1);
        Visitor.refused(
                Status.Code.ALREADY_EXISTS,
                "IDEMPOTENCY_MISMATCH",
                () -> Visitor.answer(visitor()
                        .sendMessage(request.toBuilder().setText("Other.").build())));
    }

    @Test
    void aTextThatIsMissingTooLongOrNotPlainIsRefusedWithItsPlaceAndNothingIsStored() {
        Filed filed = filed();
        assertThat(unmet(filed, " \n ")).isEqualTo("TEXT_MISSING /text");
        assertThat(unmet(filed, "क".repeat(4001))).isEqualTo("TEXT_TOO_LONG /text");
        for (String unfit : List.of("a\0b", "pay\u202Etxt.exe", "x\u2066y", "bell\u0007", "\u009b31m")) {
            assertThat(unmet(filed, unfit)).isEqualTo("TEXT_UNFIT /text");
        }
        assertThat(list(visitor(), filed, 0).getMessagesCount()).isZero();
        send(visitor(), filed, "😀".repeat(4000));
        send(visitor(), filed, "नमस्ते,\n\tक्या हुआ?");
    }

    @Test
    void onlyWhoHasTheRightToTheCaseReadsOrWrites() {
        Filed filed = filed();
        Filed other = filed();
        send(visitor(), filed, SAID);
        String reference = filed.getReference();
        Visitor.refused(
                Status.Code.NOT_FOUND,
                "COMPLAINT_NOT_FOUND",
                () -> list(visitor(), other.toBuilder().setReference(reference).build(), 0));
        Visitor.refused(
                Status.Code.NOT_FOUND,
                "COMPLAINT_NOT_FOUND",
                () -> send(visitor(), other.toBuilder().setReference(reference).build(), SAID));
        Correspondence auditor = with(TestTokens.withRoles("a-1", Roles.AUDITOR));
        Filed byRole = filed.toBuilder().setSecret("").build();
        assertThat(list(auditor, byRole, 0).getMessagesCount()).isEqualTo(1);
        Visitor.refused(Status.Code.PERMISSION_DENIED, "NOT_ALLOWED", () -> send(auditor, byRole, SAID));
        Visitor.refused(Status.Code.PERMISSION_DENIED, "NOT_ALLOWED", () -> mark(auditor, byRole, 1));
        Visitor.refused(
                Status.Code.INVALID_ARGUMENT,
                "ONLY_OFFICE_ASKS",
                () -> Visitor.answer(visitor()
                        .sendMessage(
                                message(filed, SAID).toBuilder().setAsks(true).build())));
        Visitor.refused(
                Status.Code.INVALID_ARGUMENT,
                "REQUEST_ID_MISSING",
                () -> Visitor.answer(visitor()
                        .sendMessage(message(filed, SAID).toBuilder()
                                .setRequestId(" ")
                                .build())));
    }

    @Test
    void theTextIsInNoTableInClearAndTheLedgerHasACommitmentOnly() {
        Filed filed = filed();
        send(visitor(), filed, "Canary-7731 my secret words");
        assertThat(Records.count("case_message where position('Canary-7731'::bytea in sealed) > 0"))
                .isZero();
        assertThat(Records.count("ledger_entry where convert_from(entry, 'UTF8') like '%Canary-7731%'"))
                .isZero();
        assertThat(Records.count("ledger_entry where kind = 'MESSAGE_SENT' and case_reference = '"
                        + filed.getReference() + "' and convert_from(entry, 'UTF8') like '%commitment%'"))
                .isEqualTo(1);
    }

    @Test
    void whoeverWritesWithoutEndIsAskedToWaitForAnAnswer() {
        Filed filed = filed();
        for (int sent = 0; sent < 50; sent++) {
            send(visitor(), filed, "Number " + sent);
        }
        Visitor.refused(Status.Code.RESOURCE_EXHAUSTED, "TOO_MANY_MESSAGES", () -> send(visitor(), filed, "More."));
        officerSends(filed, "Read.", false);
        send(visitor(), filed, "Thank you.");
        assertThat(list(visitor(), filed, 50).getMessagesList())
                .extracting(message -> message.getNumber())
                .containsExactly(51, 52);
    }

    @Test
    void whatMayBeSaidOutsideTellsNothingAndComesInThePersonsLanguage() {
        Filed english = filed();
        Filed hindi = Visitor.visitor(intake).filed(Visitor.complaint().setLanguage("hi-IN"));
        assertThat(officerLists(english).getOutsideNotice()).startsWith("There is news");
        assertThat(officerLists(hindi).getOutsideNotice()).contains("सूचना");
        for (Filed filed : List.of(english, hindi)) {
            assertThat(officerLists(filed).getOutsideNotice().toLowerCase(java.util.Locale.ROOT))
                    .doesNotContain("complaint", "case", "asli", "fake", "image", "police", "शिकायत", "पुलिस", "चित्र");
        }
    }

    private Filed filed() {
        FileComplaintResponse response =
                Visitor.visitor(intake).file(Visitor.complaint().build());
        return response.getFiled();
    }

    private dev.asli.contracts.intake.v1.ComplaintRecord intakeOf(Filed filed) {
        return Visitor.visitor(intake).get(filed);
    }

    private ComplaintSummary queueRow(Filed filed) {
        String cursor = "";
        do {
            var page = Visitor.answer(Visitor.officer(intake)
                    .intake()
                    .listComplaints(ListComplaintsRequest.newBuilder()
                            .setLimit(100)
                            .setCursor(cursor)
                            .build()));
            for (ComplaintSummary row : page.getComplaintsList()) {
                if (row.getReference().equals(filed.getReference())) {
                    return row;
                }
            }
            cursor = page.getNextCursor();
        } while (!cursor.isEmpty());
        throw new AssertionError("not in the queue");
    }

    private Correspondence visitor() {
        return with(TestTokens.withRoles("v-1", Roles.VISITOR));
    }

    private Correspondence with(String token) {
        return Letters.with(correspondence, token);
    }

    private void send(Correspondence as, Filed filed, String text) {
        assertThat(Visitor.answer(as.sendMessage(message(filed, text))).getOutcomeCase())
                .isEqualTo(SendMessageResponse.OutcomeCase.MESSAGE);
    }

    private String unmet(Filed filed, String text) {
        var requirement = Visitor.answer(visitor().sendMessage(message(filed, text)))
                .getUnmet()
                .getRequirements(0);
        return requirement.getCode() + " " + requirement.getPath();
    }

    private void officerSends(Filed filed, String text, boolean asks) {
        Visitor.answer(with(TestTokens.withRoles("o-1", Roles.OFFICER))
                .sendMessage(message(filed.toBuilder().setSecret("").build(), text).toBuilder()
                        .setAsks(asks)
                        .build()));
    }

    private ListMessagesResponse officerLists(Filed filed) {
        return list(
                with(TestTokens.withRoles("o-1", Roles.OFFICER)),
                filed.toBuilder().setSecret("").build(),
                0);
    }

    private static SendMessageRequest message(Filed filed, String text) {
        return SendMessageRequest.newBuilder()
                .setAccess(Visitor.access(filed.getReference(), filed.getSecret()))
                .setRequestId(UUID.randomUUID().toString())
                .setText(text)
                .build();
    }

    private static ListMessagesResponse list(Correspondence as, Filed filed, int after) {
        return Visitor.answer(as.listMessages(ListMessagesRequest.newBuilder()
                .setAccess(Visitor.access(filed.getReference(), filed.getSecret()))
                .setAfter(after)
                .build()));
    }

    private static int mark(Correspondence as, Filed filed, int upTo) {
        return Visitor.answer(as.markMessagesRead(MarkMessagesReadRequest.newBuilder()
                        .setAccess(Visitor.access(filed.getReference(), filed.getSecret()))
                        .setUpTo(upTo)
                        .build()))
                .getMarked();
    }
}
