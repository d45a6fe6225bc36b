package dev.asli.intake.vault.grpc;

import dev.asli.contracts.intake.v1.AnswerContactOpeningRequest;
import dev.asli.contracts.intake.v1.AskContactOpeningRequest;
import dev.asli.contracts.intake.v1.ContactOpening;
import dev.asli.contracts.intake.v1.ContactOpenings;
import dev.asli.contracts.intake.v1.GetVaultKeysRequest;
import dev.asli.contracts.intake.v1.ListContactOpeningsRequest;
import dev.asli.contracts.intake.v1.OpenedContact;
import dev.asli.contracts.intake.v1.OpeningAnswer;
import dev.asli.contracts.intake.v1.ReadContactRequest;
import dev.asli.contracts.intake.v1.RewrapVaultRequest;
import dev.asli.contracts.intake.v1.Vault;
import dev.asli.contracts.intake.v1.VaultKeys;
import dev.asli.intake.vault.OpeningDesk;
import dev.asli.intake.vault.Rewrapping;
import dev.asli.kit.identity.CurrentActor;
import dev.asli.kit.identity.Roles;
import dev.asli.kit.problem.CommonProblem;
import dev.asli.kit.problem.ProblemException;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;

/** Translates; decides nothing. */
@GrpcService
class VaultGrpcService implements Vault {

    private final OpeningDesk openings;
    private final Rewrapping rewrapping;
    private final OpeningWording wording;
    private final CurrentActor actor;

    VaultGrpcService(OpeningDesk openings, Rewrapping rewrapping, OpeningWording wording, CurrentActor actor) {
        this.openings = openings;
        this.rewrapping = rewrapping;
        this.wording = wording;
        this.actor = actor;
    }

    @Override
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER})
    public Uni<ContactOpening> askContactOpening(AskContactOpeningRequest request) {
        return openings.ask(
                        request.getReference(),
                        request.getRequestId(),
                        OpeningWording.purpose(request.getPurpose()),
                        request.getReason(),
                        actor.get())
                .map(wording::write);
    }

    @Override
    @RolesAllowed(Roles.SENIOR_OFFICER)
    public Uni<ContactOpening> answerContactOpening(AnswerContactOpeningRequest request) {
        OpeningAnswer answer = request.getAnswer();
        if (answer != OpeningAnswer.APPROVE_OPENING && answer != OpeningAnswer.REFUSE_OPENING) {
            throw new ProblemException(
                    CommonProblem.REQUEST_INVALID, "Say whether you approve the opening or refuse it.");
        }
        return openings.answer(
                        request.getReference(), request.getId(), answer == OpeningAnswer.APPROVE_OPENING, actor.get())
                .map(wording::write);
    }

    @Override
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER})
    public Uni<OpenedContact> readContact(ReadContactRequest request) {
        return openings.read(request.getReference(), request.getId(), actor.get())
                .map(OpeningWording::opened);
    }

    @Override
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR})
    public Uni<ContactOpenings> listContactOpenings(ListContactOpeningsRequest request) {
        return openings.list(request.getReference(), request.getWaiting(), request.getLimit(), actor.get())
                .map(wording::write);
    }

    @Override
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Uni<VaultKeys> getVaultKeys(GetVaultKeysRequest request) {
        return rewrapping.status().map(OpeningWording::keys);
    }

    @Override
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Uni<VaultKeys> rewrapVault(RewrapVaultRequest request) {
        return rewrapping.begin().map(OpeningWording::keys);
    }
}
