package dev.asli.intake.capture.grpc;

import com.google.protobuf.ByteString;
import dev.asli.contracts.intake.v1.AddCaptureResponse;
import dev.asli.contracts.intake.v1.AddDeviceCaptureRequest;
import dev.asli.contracts.intake.v1.BundleChunk;
import dev.asli.contracts.intake.v1.Captures;
import dev.asli.contracts.intake.v1.CaseAccess;
import dev.asli.contracts.intake.v1.ListCapturesRequest;
import dev.asli.contracts.intake.v1.ListCapturesResponse;
import dev.asli.contracts.intake.v1.OpenBundleRequest;
import dev.asli.contracts.intake.v1.RequestPageCaptureRequest;
import dev.asli.intake.capture.CaptureDesk;
import dev.asli.intake.complaint.Access;
import dev.asli.intake.complaint.Standing;
import dev.asli.kit.identity.CurrentActor;
import dev.asli.kit.identity.Roles;
import io.quarkus.grpc.GrpcService;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;

/** Translates; decides nothing. Where a case secret is the proof, any authenticated caller may bring one. */
@GrpcService
class CapturesGrpcService implements Captures {

    private final CaptureDesk desk;
    private final CurrentActor actor;

    CapturesGrpcService(CaptureDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @Override
    @Authenticated
    public Uni<AddCaptureResponse> addDeviceCapture(AddDeviceCaptureRequest request) {
        Standing standing = standing(request.getAccess());
        return desk.addClaim(
                        access(request.getAccess()),
                        request.getRequestId(),
                        request.getCapture().getPageUrl().strip(),
                        ClaimWording.read(request.getCapture()),
                        actor.get())
                .map(outcome -> CaptureWording.write(outcome, standing));
    }

    @Override
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER})
    public Uni<AddCaptureResponse> requestPageCapture(RequestPageCaptureRequest request) {
        return desk.askVisit(request.getReference(), request.getRequestId(), request.getLocationNumber(), actor.get())
                .map(outcome -> CaptureWording.write(outcome, Standing.OFFICER));
    }

    @Override
    @Authenticated
    public Uni<ListCapturesResponse> listCaptures(ListCapturesRequest request) {
        return desk.list(access(request.getAccess()), actor.get())
                .map(shown -> ListCapturesResponse.newBuilder()
                        .addAllCaptures(CaptureWording.all(shown.captures(), shown.standing()))
                        .setPageCaptureAllowed(shown.visitsAllowed())
                        .build());
    }

    @Override
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR})
    public Multi<BundleChunk> openBundle(OpenBundleRequest request) {
        return desk.open(request.getReference(), request.getCaptureNumber(), request.getPurpose(), actor.get())
                .map(piece -> BundleChunk.newBuilder()
                        .setData(ByteString.copyFrom(piece))
                        .build());
    }

    private static Access access(CaseAccess access) {
        return new Access(access.getReference(), access.getCaseSecret());
    }

    private static Standing standing(CaseAccess access) {
        return access.getCaseSecret().isEmpty() ? Standing.OFFICER : Standing.COMPLAINANT;
    }
}
