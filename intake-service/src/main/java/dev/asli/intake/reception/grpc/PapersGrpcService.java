package dev.asli.intake.reception.grpc;

import com.google.protobuf.ByteString;
import dev.asli.contracts.intake.v1.GetPaperRequest;
import dev.asli.contracts.intake.v1.Paper;
import dev.asli.contracts.intake.v1.PaperKind;
import dev.asli.contracts.intake.v1.Papers;
import dev.asli.intake.casefile.CaseFileDesk;
import dev.asli.intake.complaint.Access;
import dev.asli.intake.complaint.CaseDoor;
import dev.asli.intake.paper.PaperLanguage;
import dev.asli.kit.identity.CurrentActor;
import dev.asli.kit.problem.CommonProblem;
import dev.asli.kit.problem.ProblemException;
import io.quarkus.grpc.GrpcService;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

/** Translates; decides nothing. */
@GrpcService
class PapersGrpcService implements Papers {

    private final CaseDoor door;
    private final CaseFileDesk files;
    private final CurrentActor actor;

    PapersGrpcService(CaseDoor door, CaseFileDesk files, CurrentActor actor) {
        this.door = door;
        this.files = files;
        this.actor = actor;
    }

    @Override
    @Authenticated
    public Uni<Paper> getPaper(GetPaperRequest request) {
        dev.asli.intake.paper.PaperKind kind = kind(request.getKind());
        Access access = new Access(
                request.getAccess().getReference(), request.getAccess().getCaseSecret());
        return door.knock(access, actor.get())
                .map(CaseDoor.Entry::admitted)
                .chain(admitted -> files.paper(admitted, kind, PaperLanguage.of(request.getLanguage())))
                .map(pdf -> Paper.newBuilder().setPdf(ByteString.copyFrom(pdf)).build());
    }

    private static dev.asli.intake.paper.PaperKind kind(PaperKind kind) {
        return switch (kind) {
            case PAPER_CERTIFICATE -> dev.asli.intake.paper.PaperKind.CERTIFICATE;
            case PAPER_SHEET -> dev.asli.intake.paper.PaperKind.SHEET;
            case PAPER_KIND_UNSPECIFIED, UNRECOGNIZED ->
                throw new ProblemException(CommonProblem.REQUEST_INVALID, "Say which paper: certificate or sheet.");
        };
    }
}
