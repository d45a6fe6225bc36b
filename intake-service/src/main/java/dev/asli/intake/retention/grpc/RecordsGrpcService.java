package dev.asli.intake.retention.grpc;

import dev.asli.contracts.intake.v1.ApproveDisposalRequest;
import dev.asli.contracts.intake.v1.CaseAccess;
import dev.asli.contracts.intake.v1.Disposal;
import dev.asli.contracts.intake.v1.Disposals;
import dev.asli.contracts.intake.v1.EraseContactRequest;
import dev.asli.contracts.intake.v1.Erasure;
import dev.asli.contracts.intake.v1.GetDisposalRequest;
import dev.asli.contracts.intake.v1.GetRetentionRequest;
import dev.asli.contracts.intake.v1.ListDisposalsRequest;
import dev.asli.contracts.intake.v1.ListHoldsRequest;
import dev.asli.contracts.intake.v1.PlaceHoldRequest;
import dev.asli.contracts.intake.v1.PreservationHold;
import dev.asli.contracts.intake.v1.PreservationHolds;
import dev.asli.contracts.intake.v1.ProposeDisposalRequest;
import dev.asli.contracts.intake.v1.Records;
import dev.asli.contracts.intake.v1.ReleaseHoldRequest;
import dev.asli.contracts.intake.v1.Retention;
import dev.asli.intake.complaint.Access;
import dev.asli.intake.retention.DisposalDesk;
import dev.asli.intake.retention.HoldDesk;
import dev.asli.intake.retention.RetentionDesk;
import dev.asli.kit.identity.CurrentActor;
import dev.asli.kit.identity.Roles;
import io.quarkus.grpc.GrpcService;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;

/** Translates; decides nothing. Where a case secret is the proof, any authenticated caller may bring one. */
@GrpcService
class RecordsGrpcService implements Records {

    private final HoldDesk holds;
    private final RetentionDesk retention;
    private final DisposalDesk disposals;
    private final RecordsWording wording;
    private final CurrentActor actor;

    RecordsGrpcService(
            HoldDesk holds,
            RetentionDesk retention,
            DisposalDesk disposals,
            RecordsWording wording,
            CurrentActor actor) {
        this.holds = holds;
        this.retention = retention;
        this.disposals = disposals;
        this.wording = wording;
        this.actor = actor;
    }

    @Override
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER})
    public Uni<PreservationHold> placeHold(PlaceHoldRequest request) {
        return holds.place(
                        request.getReference(),
                        request.getRequestId(),
                        RecordsWording.ground(request),
                        RecordsWording.until(request),
                        actor.get())
                .map(wording::write);
    }

    @Override
    @RolesAllowed(Roles.SENIOR_OFFICER)
    public Uni<PreservationHold> releaseHold(ReleaseHoldRequest request) {
        return holds.release(request.getReference(), request.getId(), request.getReason(), actor.get())
                .map(wording::write);
    }

    @Override
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR})
    public Uni<PreservationHolds> listHolds(ListHoldsRequest request) {
        return holds.list(request.getReference(), actor.get()).map(wording::write);
    }

    @Override
    @Authenticated
    public Uni<Retention> getRetention(GetRetentionRequest request) {
        return retention.read(access(request.getAccess()), actor.get()).map(wording::write);
    }

    @Override
    @Authenticated
    public Uni<Erasure> eraseContact(EraseContactRequest request) {
        return retention.erase(access(request.getAccess()), actor.get()).map(RecordsWording::write);
    }

    @Override
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR})
    public Uni<Disposals> listDisposals(ListDisposalsRequest request) {
        return disposals.list(request.getLimit()).map(wording::disposals);
    }

    @Override
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR})
    public Uni<Disposal> getDisposal(GetDisposalRequest request) {
        return disposals.open(request.getId()).map(wording::write);
    }

    @Override
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER})
    public Uni<Disposal> proposeDisposal(ProposeDisposalRequest request) {
        return disposals.propose(request.getId(), actor.get()).map(wording::write);
    }

    @Override
    @RolesAllowed(Roles.SENIOR_OFFICER)
    public Uni<Disposal> approveDisposal(ApproveDisposalRequest request) {
        return disposals.approve(request.getId(), actor.get()).map(wording::write);
    }

    private static Access access(CaseAccess access) {
        return new Access(access.getReference(), access.getCaseSecret());
    }
}
