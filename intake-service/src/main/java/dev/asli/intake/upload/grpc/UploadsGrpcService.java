package dev.asli.intake.upload.grpc;

import dev.asli.contracts.intake.v1.AppendStart;
import dev.asli.contracts.intake.v1.AppendUploadRequest;
import dev.asli.contracts.intake.v1.AppendUploadResponse;
import dev.asli.contracts.intake.v1.CaseAccess;
import dev.asli.contracts.intake.v1.CreateUploadRequest;
import dev.asli.contracts.intake.v1.Upload;
import dev.asli.contracts.intake.v1.UploadRequest;
import dev.asli.contracts.intake.v1.Uploads;
import dev.asli.intake.complaint.Access;
import dev.asli.intake.exhibit.Exhibit;
import dev.asli.intake.upload.UploadDesk;
import dev.asli.intake.upload.UploadDock;
import dev.asli.kit.identity.Actor;
import dev.asli.kit.identity.CurrentActor;
import io.quarkus.grpc.GrpcService;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Translates; decides nothing. Where a case secret is the proof, any authenticated caller may bring one. */
@GrpcService
class UploadsGrpcService implements Uploads {

    private final UploadDesk desk;
    private final UploadDock dock;
    private final UploadWording wording;
    private final CurrentActor actor;

    UploadsGrpcService(UploadDesk desk, UploadDock dock, UploadWording wording, CurrentActor actor) {
        this.desk = desk;
        this.dock = dock;
        this.wording = wording;
        this.actor = actor;
    }

    @Override
    @Authenticated
    public Uni<Upload> createUpload(CreateUploadRequest request) {
        return desk.announce(
                        access(request.getAccess()),
                        new UploadDesk.Ask(
                                request.getRequestId(),
                                request.getLength(),
                                new Exhibit.Claim(request.getClaimedName(), request.getClaimedMediaType()),
                                request.getSha256()),
                        actor.get())
                .chain(wording::write);
    }

    @Override
    @Authenticated
    public Uni<Upload> getUpload(UploadRequest request) {
        return desk.find(access(request.getAccess()), request.getUploadId(), actor.get())
                .chain(wording::write);
    }

    @Override
    @Authenticated
    public Uni<Upload> cancelUpload(UploadRequest request) {
        return desk.cancel(access(request.getAccess()), request.getUploadId(), actor.get())
                .chain(wording::write);
    }

    @Override
    @Authenticated
    public Multi<AppendUploadResponse> appendUpload(Multi<AppendUploadRequest> parts) {
        Actor who = actor.get();
        return new AppendCall(start -> begin(start, who), wording).answer(parts);
    }

    private Uni<UploadDock.Append> begin(AppendStart start, Actor who) {
        return dock.begin(access(start.getAccess()), start.getUploadId(), start.getOffset(), who);
    }

    private static Access access(CaseAccess access) {
        return new Access(access.getReference(), access.getCaseSecret());
    }
}
