package dev.asli.intake.reception.grpc;

import com.google.protobuf.ByteString;
import dev.asli.contracts.intake.v1.AddExhibitResponse;
import dev.asli.contracts.intake.v1.AddHashOnlyExhibitRequest;
import dev.asli.contracts.intake.v1.CaseAccess;
import dev.asli.contracts.intake.v1.CaseFileChunk;
import dev.asli.contracts.intake.v1.ComplaintRecord;
import dev.asli.contracts.intake.v1.DecideComplaintRequest;
import dev.asli.contracts.intake.v1.ExportCaseFileRequest;
import dev.asli.contracts.intake.v1.FileComplaintRequest;
import dev.asli.contracts.intake.v1.FileComplaintResponse;
import dev.asli.contracts.intake.v1.GetComplaintRequest;
import dev.asli.contracts.intake.v1.GetLedgerKeysRequest;
import dev.asli.contracts.intake.v1.GetLedgerKeysResponse;
import dev.asli.contracts.intake.v1.Intake;
import dev.asli.contracts.intake.v1.ListComplaintsRequest;
import dev.asli.contracts.intake.v1.ListComplaintsResponse;
import dev.asli.contracts.intake.v1.WithdrawComplaintRequest;
import dev.asli.intake.complaint.Access;
import dev.asli.intake.exhibit.Exhibit;
import dev.asli.intake.exhibit.ExhibitDesk;
import dev.asli.intake.exhibit.grpc.ExhibitWording;
import dev.asli.intake.filing.FilingDesk;
import dev.asli.intake.filing.grpc.FilingWording;
import dev.asli.intake.reception.CaseDesk;
import dev.asli.kit.identity.CurrentActor;
import dev.asli.kit.identity.Roles;
import io.quarkus.grpc.GrpcService;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;

/** Translates; decides nothing. Where a case secret is the proof, any authenticated caller may bring one. */
@GrpcService
class IntakeGrpcService implements Intake {

    private final FilingDesk filings;
    private final CaseDesk cases;
    private final ExhibitDesk exhibits;
    private final CurrentActor actor;

    IntakeGrpcService(FilingDesk filings, CaseDesk cases, ExhibitDesk exhibits, CurrentActor actor) {
        this.filings = filings;
        this.cases = cases;
        this.exhibits = exhibits;
        this.actor = actor;
    }

    @Override
    @Authenticated
    public Uni<FileComplaintResponse> fileComplaint(FileComplaintRequest request) {
        return filings.file(FilingWording.read(request), actor.get()).map(FilingWording::write);
    }

    @Override
    @Authenticated
    public Uni<ComplaintRecord> getComplaint(GetComplaintRequest request) {
        return cases.read(access(request.getAccess()), actor.get()).map(RecordWording::write);
    }

    @Override
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR})
    public Uni<ListComplaintsResponse> listComplaints(ListComplaintsRequest request) {
        return cases.queue(request.getCursor(), request.getLimit())
                .map(page -> QueueWording.write(page.summaries(), page.next()));
    }

    @Override
    @Authenticated
    public Uni<AddExhibitResponse> addHashOnlyExhibit(AddHashOnlyExhibitRequest request) {
        return exhibits.addHashes(
                        access(request.getAccess()),
                        request.getRequestId(),
                        new Exhibit.Content.Hashes(
                                request.getSha256(), request.getPdq(), request.getPdqOrientationsList()),
                        actor.get())
                .chain(this::answer);
    }

    @Override
    @Authenticated
    public Uni<ComplaintRecord> withdrawComplaint(WithdrawComplaintRequest request) {
        return cases.withdraw(access(request.getAccess()), actor.get()).map(RecordWording::write);
    }

    @Override
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER})
    public Uni<ComplaintRecord> decideComplaint(DecideComplaintRequest request) {
        return cases.decide(
                        request.getReference(),
                        request.getRequestId(),
                        request.getOutcome().name(),
                        request.getGrounds(),
                        actor.get())
                .map(RecordWording::write);
    }

    @Override
    @Authenticated
    public Multi<CaseFileChunk> exportCaseFile(ExportCaseFileRequest request) {
        return cases.export(access(request.getAccess()), actor.get())
                .map(piece -> CaseFileChunk.newBuilder()
                        .setData(ByteString.copyFrom(piece))
                        .build());
    }

    @Override
    @Authenticated
    public Uni<GetLedgerKeysResponse> getLedgerKeys(GetLedgerKeysRequest request) {
        return Uni.createFrom()
                .item(GetLedgerKeysResponse.newBuilder()
                        .addVerifierKeys(cases.ledgerKey())
                        .build());
    }

    private Uni<AddExhibitResponse> answer(ExhibitDesk.Answer answer) {
        return cases.examinationsOf(answer.exhibit())
                .map(runs -> AddExhibitResponse.newBuilder()
                        .setExhibit(ExhibitWording.write(answer.exhibit(), runs))
                        .setReplayed(answer.replayed())
                        .build());
    }

    private static Access access(CaseAccess access) {
        return new Access(access.getReference(), access.getCaseSecret());
    }
}
