package dev.asli.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.asli.contracts.intake.v1.AddHashOnlyExhibitRequest;
import dev.asli.contracts.intake.v1.Filed;
import dev.asli.contracts.intake.v1.Intake;
import dev.asli.contracts.intake.v1.ListComplaintsRequest;
import dev.asli.kit.identity.Roles;
import dev.asli.movableclock.MovableClock;
import dev.asli.testkit.TestTokens;
import io.grpc.Status;
import io.quarkus.grpc.GrpcClient;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@RunsOnRealParts
class CaseAccessTest {

    private static final String WRONG = "00000-00000-00000-00000";

    @GrpcClient("self")
    Intake intake;

    @Inject
    MovableClock clock;

    @Test
    void aWrongSecretAndAnUnknownReferenceAreTheSameAnswer() {
        Filed filed = Visitor.visitor(intake).filed(Visitor.complaint());
        Throwable wrong = catchThrowable(() -> Visitor.visitor(intake).get(filed.getReference(), WRONG));
        Throwable unknown = catchThrowable(() -> Visitor.visitor(intake).get("ASLI-2026-0000-0000", WRONG));
        Throwable none = catchThrowable(() -> Visitor.visitor(intake).get(filed.getReference(), ""));
        assertThat(wrong).hasMessage(unknown.getMessage()).hasMessage(none.getMessage());
        Visitor.refused(
                Status.Code.NOT_FOUND,
                "COMPLAINT_NOT_FOUND",
                () -> Visitor.visitor(intake).get(filed.getReference(), WRONG));
    }

    @Test
    void aReferenceThatCannotBeOneIsUnknownLikeAnyOther() {
        for (String secret : new String[] {WRONG, ""}) {
            Visitor.refused(
                    Status.Code.NOT_FOUND,
                    "COMPLAINT_NOT_FOUND",
                    () -> Visitor.officer(intake).get("ASLI-2026\0-0000", secret));
        }
    }

    @Test
    void guessingMakesTheGuesserWaitAndNeverKeepsTheOwnerOut() {
        Filed filed = Visitor.visitor(intake).filed(Visitor.complaint());
        for (int attempt = 0; attempt < 11; attempt++) {
            Visitor.refused(
                    Status.Code.NOT_FOUND,
                    "COMPLAINT_NOT_FOUND",
                    () -> Visitor.visitor(intake).get(filed.getReference(), WRONG));
        }
        Visitor.refused(
                Status.Code.RESOURCE_EXHAUSTED,
                "TOO_MANY_ATTEMPTS",
                () -> Visitor.visitor(intake).get(filed.getReference(), WRONG));
        assertThat(Visitor.visitor(intake).get(filed).getReference()).isEqualTo(filed.getReference());
    }

    @Test
    void whoeverGuessedTooOftenMayTryAgainLater() {
        Filed filed = Visitor.visitor(intake).filed(Visitor.complaint());
        for (int attempt = 0; attempt < 11; attempt++) {
            var _ = catchThrowable(() -> Visitor.visitor(intake).get(filed.getReference(), WRONG));
        }
        clock.advance(Duration.ofSeconds(3));
        Visitor.refused(
                Status.Code.NOT_FOUND,
                "COMPLAINT_NOT_FOUND",
                () -> Visitor.visitor(intake).get(filed.getReference(), WRONG));
    }

    @Test
    void guessingAtAReferenceThatDoesNotExistMakesOneWaitJustSo() {
        for (int attempt = 0; attempt < 11; attempt++) {
            Visitor.refused(
                    Status.Code.NOT_FOUND,
                    "COMPLAINT_NOT_FOUND",
                    () -> Visitor.visitor(intake).get("ASLI-2026-ZZZZ-ZZZZ", WRONG));
        }
        Visitor.refused(
                Status.Code.RESOURCE_EXHAUSTED,
                "TOO_MANY_ATTEMPTS",
                () -> Visitor.visitor(intake).get("ASLI-2026-ZZZZ-ZZZZ", WRONG));
    }

    @Test
    void anOfficerReadsByRoleAndSeesWhoActed() {
        Filed filed = Visitor.visitor(intake).filed(Visitor.complaint());
        assertThat(Visitor.officer(intake)
                        .get(filed.getReference(), "")
                        .getCustody(0)
                        .getActor())
                .isEqualTo("visitor:v-1");
    }

    @Test
    void theQueueIsForTheOfficeOnly() {
        Visitor.refused(
                Status.Code.PERMISSION_DENIED,
                "NOT_ALLOWED",
                () -> Visitor.answer(
                        Visitor.visitor(intake).intake().listComplaints(ListComplaintsRequest.getDefaultInstance())));
        Visitor auditor = Visitor.with(intake, TestTokens.withRoles("a-1", Roles.AUDITOR));
        assertThat(Visitor.answer(auditor.intake().listComplaints(ListComplaintsRequest.getDefaultInstance())))
                .isNotNull();
    }

    @Test
    void nothingOfTheContactAndNoSecretIsInTheDatabaseInClear() {
        Filed filed = Visitor.visitor(intake).filed(Visitor.complaint());
        assertThat(Records.count("vault_contact where position('Asha'::bytea in sealed) > 0"))
                .isZero();
        assertThat(Records.count("vault_contact where reference = '" + filed.getReference() + "'"))
                .isEqualTo(1);
        assertThat(Records.count(
                        "complaint c where c::text like '%Asha%' or c::text like '%" + filed.getSecret() + "%'"))
                .isZero();
        assertThat(Records.count("ledger_entry where convert_from(entry, 'UTF8') like '%Asha%'"))
                .isZero();
    }

    @Test
    void aTokenThatIsExpiredOrForSomebodyElseIsNoToken() {
        for (String token : new String[] {
            TestTokens.expired("o-1", Roles.OFFICER), TestTokens.forAnotherAudience("o-1", Roles.OFFICER), "nonsense"
        }) {
            Visitor.refused(
                    Status.Code.UNAUTHENTICATED,
                    "NOT_AUTHENTICATED",
                    () -> Visitor.with(intake, token).get("ASLI-2026-0000-0000", WRONG));
        }
        Visitor.refused(
                Status.Code.UNAUTHENTICATED,
                "NOT_AUTHENTICATED",
                () -> Visitor.answer(intake.addHashOnlyExhibit(AddHashOnlyExhibitRequest.getDefaultInstance())));
    }
}
