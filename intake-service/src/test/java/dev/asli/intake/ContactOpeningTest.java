package dev.asli.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.contracts.intake.v1.AnswerContactOpeningRequest;
import dev.asli.contracts.intake.v1.AskContactOpeningRequest;
import dev.asli.contracts.intake.v1.Category;
import dev.asli.contracts.intake.v1.Contact;
import dev.asli.contracts.intake.v1.ContactOpening;
import dev.asli.contracts.intake.v1.ContactOpenings;
import dev.asli.contracts.intake.v1.ContactState;
import dev.asli.contracts.intake.v1.CustodyEvent;
import dev.asli.contracts.intake.v1.FileComplaintRequest;
import dev.asli.contracts.intake.v1.Filed;
import dev.asli.contracts.intake.v1.Intake;
import dev.asli.contracts.intake.v1.ListContactOpeningsRequest;
import dev.asli.contracts.intake.v1.OpenedContact;
import dev.asli.contracts.intake.v1.OpeningAnswer;
import dev.asli.contracts.intake.v1.OpeningPurpose;
import dev.asli.contracts.intake.v1.OpeningState;
import dev.asli.contracts.intake.v1.ReadContactRequest;
import dev.asli.contracts.intake.v1.Vault;
import dev.asli.kit.identity.Roles;
import dev.asli.movableclock.MovableClock;
import dev.asli.testkit.TestTokens;
import io.grpc.Status;
import io.quarkus.grpc.GrpcClient;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@RunsOnRealParts
class ContactOpeningTest {

    @GrpcClient("self")
    Intake intake;

    @GrpcClient("self")
    Vault vault;

    @Inject
    MovableClock clock;

    @Test
    void anOfficerOpensWithAPurposeOnceAndThePersonReadsThat() {
        Filed filed = Visitor.visitor(intake).filed(Visitor.complaint());
        ContactOpening opening = ask(officer(), filed);
        assertThat(opening.getState()).isEqualTo(OpeningState.OPENING_APPROVED);
        assertThat(opening.getNeedsSecondPerson()).isFalse();
        OpenedContact opened = read(officer(), opening);
        assertThat(opened.getContact().getName()).isEqualTo("Asha Verma");
        assertThat(opened.getContact().getEmail()).isEqualTo("asha@example.org");
        Visitor.refused(Status.Code.FAILED_PRECONDITION, "OPENING_SPENT", () -> read(officer(), opening));
        assertThat(Visitor.visitor(intake).get(filed).getCustodyList())
                .extracting(CustodyEvent::getWords)
                .anySatisfy(words ->
                        assertThat(words).contains("contact was opened").contains("law"));
        assertThat(Records.count("ledger_entry where case_reference = '" + filed.getReference()
                        + "' and kind in ('CONTACT_OPENING_ASKED', 'CONTACT_OPENED')"
                        + " and convert_from(entry, 'UTF8') like '%STATUTORY_NOTICE%'"))
                .isEqualTo(2);
        assertThat(Records.count("ledger_entry where convert_from(entry, 'UTF8') like '%needs her name%'"))
                .isZero();
    }

    @Test
    void aProtectedContactNeedsASecondPersonWhoIsAnother() {
        Filed filed = Visitor.visitor(intake).filed(intimate());
        ContactOpening opening = ask(senior("s-1"), filed);
        assertThat(opening.getState()).isEqualTo(OpeningState.OPENING_WAITING);
        Visitor.refused(Status.Code.FAILED_PRECONDITION, "OPENING_NOT_APPROVED", () -> read(senior("s-1"), opening));
        Visitor.refused(
                Status.Code.PERMISSION_DENIED,
                "OPENING_NEEDS_ANOTHER",
                () -> answer(senior("s-1"), opening, OpeningAnswer.APPROVE_OPENING));
        Visitor.refused(
                Status.Code.PERMISSION_DENIED,
                "NOT_ALLOWED",
                () -> answer(officer(), opening, OpeningAnswer.APPROVE_OPENING));
        assertThat(list(auditor(), "", true).getOpeningsList())
                .extracting(ContactOpening::getId)
                .contains(opening.getId());
        assertThat(answer(senior("s-2"), opening, OpeningAnswer.APPROVE_OPENING).getState())
                .isEqualTo(OpeningState.OPENING_APPROVED);
        Visitor.refused(Status.Code.PERMISSION_DENIED, "OPENING_NEEDS_ANOTHER", () -> read(senior("s-2"), opening));
        assertThat(read(senior("s-1"), opening).getContact().getName()).isEqualTo("Asha Verma");
    }

    @Test
    void theDatabaseItselfRefusesASecondPersonWhoIsTheFirst() {
        Filed filed = Visitor.visitor(intake).filed(intimate());
        ContactOpening opening = ask(senior("s-1"), filed);
        org.assertj.core.api.Assertions.assertThatThrownBy(() ->
                        Records.changed("update contact_opening set step = 'APPROVED', answered_by = 'officer:s-1',"
                                + " answered_at = asked_at where id = '" + opening.getId() + "'"))
                .hasMessageContaining("check");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Records.changed(
                        "update contact_opening set step = 'APPROVED' where id = '" + opening.getId() + "'"))
                .hasMessageContaining("check");
    }

    @Test
    void anApprovalLapsesAndARefusalHolds() {
        Filed filed = Visitor.visitor(intake).filed(intimate());
        ContactOpening late = ask(officer(), filed);
        answer(senior("s-2"), late, OpeningAnswer.APPROVE_OPENING);
        clock.advance(Duration.ofMinutes(16));
        Visitor.refused(Status.Code.FAILED_PRECONDITION, "OPENING_SPENT", () -> read(officer(), late));
        ContactOpening refused = ask(officer(), filed);
        answer(senior("s-2"), refused, OpeningAnswer.REFUSE_OPENING);
        Visitor.refused(Status.Code.FAILED_PRECONDITION, "OPENING_NOT_APPROVED", () -> read(officer(), refused));
        Visitor.refused(
                Status.Code.FAILED_PRECONDITION,
                "OPENING_SPENT",
                () -> answer(senior("s-2"), refused, OpeningAnswer.APPROVE_OPENING));
        assertThat(list(auditor(), filed.getReference(), false).getOpeningsList())
                .extracting(ContactOpening::getState)
                .containsExactlyInAnyOrder(OpeningState.OPENING_LAPSED, OpeningState.OPENING_REFUSED);
    }

    @Test
    void askingTwiceUnderOneRequestIdIsOneOpening() {
        Filed filed = Visitor.visitor(intake).filed(Visitor.complaint());
        AskContactOpeningRequest request = request(filed).build();
        assertThat(Visitor.answer(officer().askContactOpening(request)).getId())
                .isEqualTo(Visitor.answer(officer().askContactOpening(request)).getId());
        Visitor.refused(
                Status.Code.ALREADY_EXISTS,
                "IDEMPOTENCY_MISMATCH",
                () -> Visitor.answer(officer()
                        .askContactOpening(
                                request.toBuilder().setReason("other").build())));
    }

    @Test
    void whatIsNoPurposeOrNoReasonOpensNothing() {
        Filed filed = Visitor.visitor(intake).filed(Visitor.complaint());
        Visitor.refused(
                Status.Code.INVALID_ARGUMENT,
                "OPENING_PURPOSE_MISSING",
                () -> Visitor.answer(officer()
                        .askContactOpening(request(filed).clearPurpose().build())));
        Visitor.refused(
                Status.Code.INVALID_ARGUMENT,
                "OPENING_PURPOSE_MISSING",
                () -> Visitor.answer(officer()
                        .askContactOpening(request(filed).setPurposeValue(99).build())));
        for (String reason : new String[] {" ", "x".repeat(1001), "a\0b"}) {
            Visitor.refused(
                    Status.Code.INVALID_ARGUMENT,
                    "OPENING_REASON_MISSING",
                    () -> Visitor.answer(officer()
                            .askContactOpening(request(filed).setReason(reason).build())));
        }
        Visitor.refused(
                Status.Code.INVALID_ARGUMENT,
                "REQUEST_ID_MISSING",
                () -> Visitor.answer(officer()
                        .askContactOpening(request(filed).setRequestId("").build())));
        Visitor.refused(
                Status.Code.NOT_FOUND,
                "COMPLAINT_NOT_FOUND",
                () -> Visitor.answer(officer()
                        .askContactOpening(request(filed).setReference("ASLI\0").build())));
        ContactOpening opening = ask(officer(), filed);
        Visitor.refused(
                Status.Code.NOT_FOUND,
                "OPENING_NOT_FOUND",
                () -> Visitor.answer(officer()
                        .readContact(ReadContactRequest.newBuilder()
                                .setReference(filed.getReference())
                                .setId("1")
                                .build())));
        Filed other = Visitor.visitor(intake).filed(Visitor.complaint());
        Visitor.refused(
                Status.Code.NOT_FOUND,
                "OPENING_NOT_FOUND",
                () -> Visitor.answer(officer()
                        .readContact(ReadContactRequest.newBuilder()
                                .setReference(other.getReference())
                                .setId(opening.getId())
                                .build())));
        Filed bare = Visitor.visitor(intake).filed(Visitor.complaint().setContact(Contact.getDefaultInstance()));
        Visitor.refused(Status.Code.FAILED_PRECONDITION, "CONTACT_NONE", () -> ask(officer(), bare));
        assertThat(list(officer(), bare.getReference(), false).getContact()).isEqualTo(ContactState.CONTACT_NONE);
    }

    @Test
    void theAuditorReadsTheListAndOpensNothing() {
        Filed filed = Visitor.visitor(intake).filed(Visitor.complaint());
        ContactOpening opening = ask(officer(), filed);
        Visitor.refused(Status.Code.PERMISSION_DENIED, "NOT_ALLOWED", () -> ask(auditor(), filed));
        Visitor.refused(Status.Code.PERMISSION_DENIED, "NOT_ALLOWED", () -> read(auditor(), opening));
        ContactOpenings seen = list(auditor(), filed.getReference(), false);
        assertThat(seen.getOpeningsList())
                .extracting(ContactOpening::getReason)
                .containsExactly("The form needs her name.");
        assertThat(seen.getContact()).isEqualTo(ContactState.CONTACT_SEALED);
        Vault visitor = Visitor.attached(vault, TestTokens.withRoles("v-1", Roles.VISITOR));
        Visitor.refused(Status.Code.PERMISSION_DENIED, "NOT_ALLOWED", () -> list(visitor, filed.getReference(), false));
    }

    static FileComplaintRequest.Builder intimate() {
        return Visitor.complaint()
                .setCategory(Category.INTIMATE_OR_NUDE)
                .setConsentKind(dev.asli.contracts.intake.v1.ConsentKind.NEVER_GIVEN);
    }

    private static AskContactOpeningRequest.Builder request(Filed filed) {
        return AskContactOpeningRequest.newBuilder()
                .setReference(filed.getReference())
                .setRequestId(UUID.randomUUID().toString())
                .setPurpose(OpeningPurpose.STATUTORY_NOTICE)
                .setReason("The form needs her name.");
    }

    private static ContactOpening ask(Vault by, Filed filed) {
        return Visitor.answer(by.askContactOpening(request(filed).build()));
    }

    private static ContactOpening answer(Vault by, ContactOpening opening, OpeningAnswer answer) {
        return Visitor.answer(by.answerContactOpening(AnswerContactOpeningRequest.newBuilder()
                .setReference(opening.getReference())
                .setId(opening.getId())
                .setAnswer(answer)
                .build()));
    }

    private static OpenedContact read(Vault by, ContactOpening opening) {
        return Visitor.answer(by.readContact(ReadContactRequest.newBuilder()
                .setReference(opening.getReference())
                .setId(opening.getId())
                .build()));
    }

    private static ContactOpenings list(Vault by, String reference, boolean waiting) {
        return Visitor.answer(by.listContactOpenings(ListContactOpeningsRequest.newBuilder()
                .setReference(reference)
                .setWaiting(waiting)
                .setLimit(100)
                .build()));
    }

    private Vault officer() {
        return Visitor.attached(vault, TestTokens.withRoles("o-1", Roles.OFFICER));
    }

    private Vault senior(String subject) {
        return Visitor.attached(vault, TestTokens.withRoles(subject, Roles.SENIOR_OFFICER));
    }

    private Vault auditor() {
        return Visitor.attached(vault, TestTokens.withRoles("a-1", Roles.AUDITOR));
    }
}
