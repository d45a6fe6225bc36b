package dev.asli.gateway.inner;

import static dev.asli.gateway.inner.ContractIntake.answer;

import com.google.protobuf.Timestamp;
import dev.asli.contracts.intake.v1.AnswerContactOpeningRequest;
import dev.asli.contracts.intake.v1.AskContactOpeningRequest;
import dev.asli.contracts.intake.v1.Contact;
import dev.asli.contracts.intake.v1.ContactOpening;
import dev.asli.contracts.intake.v1.ContactOpenings;
import dev.asli.contracts.intake.v1.ContactState;
import dev.asli.contracts.intake.v1.GetVaultKeysRequest;
import dev.asli.contracts.intake.v1.ListContactOpeningsRequest;
import dev.asli.contracts.intake.v1.OpenedContact;
import dev.asli.contracts.intake.v1.OpeningAnswer;
import dev.asli.contracts.intake.v1.OpeningPurpose;
import dev.asli.contracts.intake.v1.OpeningState;
import dev.asli.contracts.intake.v1.ReadContactRequest;
import dev.asli.contracts.intake.v1.RewrapVaultRequest;
import dev.asli.contracts.intake.v1.VaultGrpc;
import dev.asli.contracts.intake.v1.VaultKey;
import dev.asli.contracts.intake.v1.VaultKeys;
import dev.asli.kit.identity.Roles;
import dev.asli.kit.problem.ProblemType.Kind;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.atomic.AtomicBoolean;

/** What intake/v1 promises of the vault, in memory. */
class ContractVault extends VaultGrpc.VaultImplBase {

    private static final Timestamp NOON =
            Timestamp.newBuilder().setSeconds(1_795_521_600L).build();

    private final AtomicBoolean read = new AtomicBoolean();

    @Override
    public void askContactOpening(AskContactOpeningRequest request, StreamObserver<ContactOpening> answers) {
        answer(answers, () -> {
            if (request.getPurpose() == OpeningPurpose.OPENING_PURPOSE_UNSPECIFIED) {
                throw TokenCheck.problem(Kind.INVALID, "OPENING_PURPOSE_MISSING", "Say for what.");
            }
            return opening(request.getReference(), OpeningState.OPENING_WAITING).toBuilder()
                    .setReason(request.getReason())
                    .setPurpose(request.getPurpose())
                    .build();
        });
    }

    @Override
    public void answerContactOpening(AnswerContactOpeningRequest request, StreamObserver<ContactOpening> answers) {
        answer(
                answers,
                () -> opening(
                        request.getReference(),
                        request.getAnswer() == OpeningAnswer.APPROVE_OPENING
                                ? OpeningState.OPENING_APPROVED
                                : OpeningState.OPENING_REFUSED));
    }

    @Override
    public void readContact(ReadContactRequest request, StreamObserver<OpenedContact> answers) {
        answer(answers, () -> {
            if (read.getAndSet(true)) {
                throw TokenCheck.problem(Kind.CONFLICT, "OPENING_SPENT", "It was shown once.");
            }
            return OpenedContact.newBuilder()
                    .setContact(Contact.newBuilder().setName("Asha Verma").setEmail("asha@example.org"))
                    .build();
        });
    }

    @Override
    public void listContactOpenings(ListContactOpeningsRequest request, StreamObserver<ContactOpenings> answers) {
        answer(answers, () -> {
            ContractRecords.require(Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR);
            return ContactOpenings.newBuilder()
                    .addOpenings(opening(request.getReference(), OpeningState.OPENING_LAPSED))
                    .setContact(ContactState.CONTACT_SEALED)
                    .build();
        });
    }

    @Override
    public void getVaultKeys(GetVaultKeysRequest request, StreamObserver<VaultKeys> answers) {
        answer(answers, ContractVault::keys);
    }

    @Override
    public void rewrapVault(RewrapVaultRequest request, StreamObserver<VaultKeys> answers) {
        answer(answers, ContractVault::keys);
    }

    private static VaultKeys keys() {
        ContractRecords.require(Roles.ADMINISTRATOR);
        return VaultKeys.newBuilder()
                .addKeys(VaultKey.newBuilder().setId("first").setHere(true).setRemovable(true))
                .addKeys(VaultKey.newBuilder()
                        .setId("second")
                        .setHere(true)
                        .setActive(true)
                        .setWraps(9))
                .build();
    }

    private static ContactOpening opening(String reference, OpeningState state) {
        return ContactOpening.newBuilder()
                .setId("opening-1")
                .setReference(reference)
                .setPurpose(OpeningPurpose.SAFETY)
                .setState(state)
                .setAskedBy("officer:o-1")
                .setAskedAt(NOON)
                .setNeedsSecondPerson(true)
                .build();
    }
}
