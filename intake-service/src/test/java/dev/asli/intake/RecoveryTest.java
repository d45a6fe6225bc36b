package dev.asli.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.contracts.intake.v1.ApproveHandoverCodeRequest;
import dev.asli.contracts.intake.v1.AskHandoverCodeRequest;
import dev.asli.contracts.intake.v1.Category;
import dev.asli.contracts.intake.v1.ConsentKind;
import dev.asli.contracts.intake.v1.Correspondence;
import dev.asli.contracts.intake.v1.FileComplaintRequest;
import dev.asli.contracts.intake.v1.Filed;
import dev.asli.contracts.intake.v1.HandoverCode;
import dev.asli.contracts.intake.v1.HandoverState;
import dev.asli.contracts.intake.v1.Intake;
import dev.asli.contracts.intake.v1.IssueRecoveryCodesRequest;
import dev.asli.contracts.intake.v1.ListHandoverCodesRequest;
import dev.asli.contracts.intake.v1.RecoverCaseRequest;
import dev.asli.contracts.intake.v1.RecoveredCase;
import dev.asli.contracts.intake.v1.RecoveryCodes;
import dev.asli.kit.identity.Actor;
import dev.asli.kit.identity.Roles;
import dev.asli.movableclock.MovableClock;
import dev.asli.testkit.TestTokens;
import dev.asli.testkit.Transactions;
import io.grpc.Status;
import io.quarkus.grpc.GrpcClient;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@RunsOnRealParts
class RecoveryTest {

    private static final String WRONG = "0000-0000-0000-0000";

    @GrpcClient("self")
    Intake intake;

    @GrpcClient("self")
    Correspondence correspondence;

    @Inject
    dev.asli.intake.vault.ContactVault vault;

    @Inject
    MovableClock clock;

    @Test
    void aCodeGivesANewSecretOnceAndEndsTheOldOne() {
        FileComplaintRequest.Builder filing = Visitor.complaint();
        Filed filed = Visitor.visitor(intake).filed(filing);
        RecoveryCodes codes = issue(filed, "i-1");
        assertThat(codes.getCodesList())
                .hasSize(8)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}"));
        String sloppy = codes.getCodes(0).replace("-", " ").toLowerCase(Locale.ROOT);
        RecoveredCase recovered = recover(filed.getReference().toLowerCase(Locale.ROOT), sloppy, "r-1");
        assertThat(recovered.getCodesLeft()).isEqualTo(7);
        assertThat(recovered.getSecret()).isNotEqualTo(filed.getSecret());
        assertThat(Visitor.visitor(intake)
                        .get(filed.getReference(), recovered.getSecret())
                        .getReference())
                .isEqualTo(filed.getReference());
        Visitor.refused(
                Status.Code.NOT_FOUND,
                "COMPLAINT_NOT_FOUND",
                () -> Visitor.visitor(intake).get(filed));
        Visitor.refused(
                Status.Code.NOT_FOUND,
                "RECOVERY_REFUSED",
                () -> recover(filed.getReference(), codes.getCodes(0), "r-2"));
        assertThat(entries(filed, "SECRET_REPLACED")).isEqualTo(1);
        Filed again = Visitor.visitor(intake).filed(filing);
        assertThat(again.getSecretReplaced()).isTrue();
        assertThat(again.getSecret()).isEmpty();
    }

    @Test
    void aLostAnswerIsGivenAgainAndNothingHappensTwice() {
        Filed filed = Visitor.visitor(intake).filed(Visitor.complaint());
        RecoveryCodes codes = issue(filed, "i-1");
        assertThat(issue(filed, "i-1").getCodesList()).isEqualTo(codes.getCodesList());
        RecoveredCase recovered = recover(filed.getReference(), codes.getCodes(3), "r-1");
        assertThat(recover(filed.getReference(), codes.getCodes(3), "r-1")).isEqualTo(recovered);
        assertThat(entries(filed, "SECRET_REPLACED")).isEqualTo(1);
        recover(filed.getReference(), codes.getCodes(4), "r-2");
        Visitor.refused(
                Status.Code.NOT_FOUND,
                "RECOVERY_REFUSED",
                () -> recover(filed.getReference(), codes.getCodes(3), "r-1"));
    }

    @Test
    void newCodesEndTheOldOnes() {
        Filed filed = Visitor.visitor(intake).filed(Visitor.complaint());
        RecoveryCodes first = issue(filed, "i-1");
        issue(filed, "i-2");
        Visitor.refused(
                Status.Code.NOT_FOUND,
                "RECOVERY_REFUSED",
                () -> recover(filed.getReference(), first.getCodes(0), "r-1"));
        Visitor.refused(Status.Code.FAILED_PRECONDITION, "CODES_CHANGED", () -> issue(filed, "i-1"));
    }

    @Test
    void aWrongCodeAnUnknownReferenceAndAnotherCasesCodeAreTheSameAnswer() {
        Filed filed = Visitor.visitor(intake).filed(Visitor.complaint());
        Filed other = Visitor.visitor(intake).filed(Visitor.complaint());
        String othersCode = issue(other, "i-1").getCodes(0);
        issue(filed, "i-1");
        for (String[] attempt : new String[][] {
            {filed.getReference(), WRONG},
            {filed.getReference(), othersCode},
            {filed.getReference(), ""},
            {filed.getReference(), "x".repeat(100_000)},
            {"ASLI-2026-0000-0000", WRONG},
            {"ASLI\0", WRONG}
        }) {
            Visitor.refused(Status.Code.NOT_FOUND, "RECOVERY_REFUSED", () -> recover(attempt[0], attempt[1], "r-1"));
        }
    }

    @Test
    void guessingCodesMakesOneWaitWhileTheRightCodeStillOpens() {
        Filed filed = Visitor.visitor(intake).filed(Visitor.complaint());
        RecoveryCodes codes = issue(filed, "i-1");
        for (String reference : List.of(filed.getReference(), "ASLI-2026-YYYY-YYYY")) {
            for (int attempt = 0; attempt < 11; attempt++) {
                Visitor.refused(Status.Code.NOT_FOUND, "RECOVERY_REFUSED", () -> recover(reference, WRONG, "r"));
            }
            Visitor.refused(Status.Code.RESOURCE_EXHAUSTED, "TOO_MANY_ATTEMPTS", () -> recover(reference, WRONG, "r"));
        }
        assertThat(recover(filed.getReference(), codes.getCodes(0), "r").getSecret())
                .isNotEmpty();
    }

    @Test
    void noCodeAndNoSecretIsKeptInClear() {
        Filed filed = Visitor.visitor(intake).filed(Visitor.complaint());
        String code = issue(filed, "i-1").getCodes(0);
        String secret = recover(filed.getReference(), code, "r-1").getSecret();
        for (String clear : List.of(code, code.replace("-", ""), secret, secret.replace("-", ""))) {
            assertThat(Records.count("recovery_code r where r::text like '%" + clear + "%'"))
                    .isZero();
            assertThat(Records.count("ledger_entry where convert_from(entry, 'UTF8') like '%" + clear + "%'"))
                    .isZero();
        }
    }

    @Test
    void codesToKeepAreTheComplainantsAlone() {
        Filed filed = Visitor.visitor(intake).filed(Visitor.complaint());
        Visitor.refused(
                Status.Code.PERMISSION_DENIED,
                "ONLY_COMPLAINANT",
                () -> Visitor.answer(officer("o-1")
                        .issueRecoveryCodes(IssueRecoveryCodesRequest.newBuilder()
                                .setAccess(Visitor.access(filed.getReference(), ""))
                                .setRequestId("i-1")
                                .build())));
    }

    @Test
    void anOfficerHandsOverACodeOnlyAfterLookingUpTheContact() {
        Filed filed = Visitor.visitor(intake).filed(Visitor.complaint());
        Visitor.refused(Status.Code.FAILED_PRECONDITION, "CONTACT_NOT_OPENED", () -> ask(officer("o-1"), filed, "h-1"));
        open(filed, "o-1", "STATUTORY_NOTICE");
        open(filed, "o-2", "RECOVERY");
        Visitor.refused(Status.Code.FAILED_PRECONDITION, "CONTACT_NOT_OPENED", () -> ask(officer("o-1"), filed, "h-1"));
        open(filed, "o-1", "RECOVERY");
        HandoverCode handover = ask(officer("o-1"), filed, "h-1");
        assertThat(handover.getState()).isEqualTo(HandoverState.HANDOVER_READY);
        assertThat(ask(officer("o-1"), filed, "h-1")).isEqualTo(handover);
        assertThat(list(officer("o-2"), filed).getCode()).isEmpty();
        String secret = recover(filed.getReference(), handover.getCode(), "r-1").getSecret();
        assertThat(Visitor.visitor(intake).get(filed.getReference(), secret).getReference())
                .isEqualTo(filed.getReference());
        assertThat(list(officer("o-1"), filed).getState()).isEqualTo(HandoverState.HANDOVER_USED);
        assertThat(list(officer("o-1"), filed).getCode()).isEmpty();
    }

    @Test
    void aHandedOverCodeIsGoodForItsTimeOnly() {
        Filed filed = Visitor.visitor(intake).filed(Visitor.complaint());
        open(filed, "o-1", "RECOVERY");
        HandoverCode handover = ask(officer("o-1"), filed, "h-1");
        clock.advance(Duration.ofHours(25));
        assertThat(list(officer("o-1"), filed).getState()).isEqualTo(HandoverState.HANDOVER_ENDED);
        Visitor.refused(
                Status.Code.NOT_FOUND,
                "RECOVERY_REFUSED",
                () -> recover(filed.getReference(), handover.getCode(), "r-1"));
        Visitor.refused(Status.Code.FAILED_PRECONDITION, "CONTACT_NOT_OPENED", () -> ask(officer("o-1"), filed, "h-2"));
    }

    @Test
    void aProtectedMatterNeedsASecondPerson() {
        Filed filed = Visitor.visitor(intake)
                .filed(Visitor.complaint()
                        .setCategory(Category.INTIMATE_OR_NUDE)
                        .setConsentKind(ConsentKind.NEVER_GIVEN));
        open(filed, "s-1", "RECOVERY");
        Correspondence asker = senior("s-1");
        HandoverCode handover = ask(asker, filed, "h-1");
        assertThat(handover.getState()).isEqualTo(HandoverState.HANDOVER_AWAITING_APPROVAL);
        assertThat(handover.getCode()).isEmpty();
        Visitor.refused(
                Status.Code.PERMISSION_DENIED, "NOT_ALLOWED", () -> approve(officer("o-2"), filed, handover.getId()));
        Visitor.refused(Status.Code.PERMISSION_DENIED, "SAME_PERSON", () -> approve(asker, filed, handover.getId()));
        Visitor.refused(
                Status.Code.NOT_FOUND,
                "HANDOVER_NOT_FOUND",
                () -> approve(senior("s-2"), filed, UUID.randomUUID().toString()));
        HandoverCode approved = approve(senior("s-2"), filed, handover.getId());
        assertThat(approved.getState()).isEqualTo(HandoverState.HANDOVER_READY);
        assertThat(approved.getCode()).isEmpty();
        assertThat(approve(senior("s-2"), filed, handover.getId())).isEqualTo(approved);
        String code = list(asker, filed).getCode();
        assertThat(recover(filed.getReference(), code, "r-1").getSecret()).isNotEmpty();
        assertThat(entries(filed, "HANDOVER_ASKED")).isEqualTo(1);
        assertThat(entries(filed, "HANDOVER_CODE_ISSUED")).isEqualTo(1);
    }

    @Test
    void aHandoverWithoutReasonOrForAnotherRoleIsRefused() {
        Filed filed = Visitor.visitor(intake).filed(Visitor.complaint());
        AskHandoverCodeRequest bare = AskHandoverCodeRequest.newBuilder()
                .setReference(filed.getReference())
                .setRequestId("h-1")
                .build();
        Visitor.refused(
                Status.Code.INVALID_ARGUMENT,
                "REASON_MISSING",
                () -> Visitor.answer(officer("o-1").askHandoverCode(bare)));
        Visitor.refused(
                Status.Code.PERMISSION_DENIED,
                "NOT_ALLOWED",
                () -> Visitor.answer(visitor().askHandoverCode(bare)));
        Visitor.refused(
                Status.Code.NOT_FOUND,
                "COMPLAINT_NOT_FOUND",
                () -> Visitor.answer(officer("o-1")
                        .askHandoverCode(bare.toBuilder()
                                .setReference("ASLI-2026-0000-0000")
                                .setReason("Called back.")
                                .build())));
    }

    private RecoveryCodes issue(Filed filed, String requestId) {
        return Visitor.answer(visitor()
                .issueRecoveryCodes(IssueRecoveryCodesRequest.newBuilder()
                        .setAccess(Visitor.access(filed.getReference(), filed.getSecret()))
                        .setRequestId(requestId)
                        .build()));
    }

    private RecoveredCase recover(String reference, String code, String requestId) {
        return Visitor.answer(visitor()
                .recoverCase(RecoverCaseRequest.newBuilder()
                        .setReference(reference)
                        .setCode(code)
                        .setRequestId(requestId)
                        .build()));
    }

    private static HandoverCode ask(Correspondence as, Filed filed, String requestId) {
        return Visitor.answer(as.askHandoverCode(AskHandoverCodeRequest.newBuilder()
                .setReference(filed.getReference())
                .setRequestId(requestId)
                .setReason("Called back on the number on record.")
                .build()));
    }

    private static HandoverCode approve(Correspondence as, Filed filed, String id) {
        return Visitor.answer(as.approveHandoverCode(ApproveHandoverCodeRequest.newBuilder()
                .setReference(filed.getReference())
                .setId(id)
                .build()));
    }

    private static HandoverCode list(Correspondence as, Filed filed) {
        return Visitor.answer(as.listHandoverCodes(ListHandoverCodesRequest.newBuilder()
                        .setReference(filed.getReference())
                        .build()))
                .getCodes(0);
    }

    private void open(Filed filed, String subject, String purpose) {
        String role = subject.startsWith("s") ? Roles.SENIOR_OFFICER : Roles.OFFICER;
        Actor officer = new Actor(subject, Set.of(role), Optional.empty());
        Transactions.onEventLoop(() -> vault.open(filed.getReference(), purpose, officer));
    }

    private static long entries(Filed filed, String kind) {
        return Records.count(
                "ledger_entry where kind = '" + kind + "' and case_reference = '" + filed.getReference() + "'");
    }

    private Correspondence visitor() {
        return Letters.with(correspondence, TestTokens.withRoles("v-1", Roles.VISITOR));
    }

    private Correspondence officer(String subject) {
        return Letters.with(correspondence, TestTokens.withRoles(subject, Roles.OFFICER));
    }

    private Correspondence senior(String subject) {
        return Letters.with(correspondence, TestTokens.withRoles(subject, Roles.SENIOR_OFFICER));
    }
}
