package dev.asli.compliance.matter.grpc;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import dev.asli.compliance.matter.AppealRights;
import dev.asli.compliance.matter.Matter.Complaint;
import dev.asli.compliance.matter.MatterDesk;
import dev.asli.compliance.matter.MatterExport;
import dev.asli.compliance.matter.MatterExport.Exported;
import dev.asli.compliance.matter.MatterFiles;
import dev.asli.compliance.matter.Opening;
import dev.asli.compliance.matter.Opening.Place;
import dev.asli.compliance.matter.PriorStep;
import dev.asli.compliance.notice.ContentLocator;
import dev.asli.compliance.wire.grpc.Wire;
import dev.asli.contracts.compliance.v1.ExportMattersRequest;
import dev.asli.contracts.compliance.v1.ExportMattersResponse;
import dev.asli.contracts.compliance.v1.ExportedFile;
import dev.asli.contracts.compliance.v1.GetMattersRequest;
import dev.asli.contracts.compliance.v1.MatterLocation;
import dev.asli.contracts.compliance.v1.Matters;
import dev.asli.contracts.compliance.v1.MattersView;
import dev.asli.contracts.compliance.v1.OpenMattersRequest;
import dev.asli.contracts.compliance.v1.WithdrawMattersRequest;
import dev.asli.kit.identity.CurrentActor;
import dev.asli.kit.identity.Roles;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** Translates; decides nothing. */
@GrpcService
@RolesAllowed(Roles.SERVICE)
class MattersGrpcService implements Matters {

    private static final String MATTERS_FILE = "compliance/matters.json";

    private final MatterDesk desk;
    private final MatterFiles files;
    private final AppealRights rights;
    private final MatterExport export;
    private final CurrentActor caller;

    MattersGrpcService(
            MatterDesk desk, MatterFiles files, AppealRights rights, MatterExport export, CurrentActor caller) {
        this.desk = desk;
        this.files = files;
        this.rights = rights;
        this.export = export;
        this.caller = caller;
    }

    @Override
    public Uni<MattersView> openMatters(OpenMattersRequest request) {
        return desk.open(opening(request), caller.get().pseudonym()).chain(() -> view(request.getComplaintReference()));
    }

    @Override
    public Uni<MattersView> getMatters(GetMattersRequest request) {
        return view(request.getComplaintReference());
    }

    @Override
    public Uni<MattersView> withdrawMatters(WithdrawMattersRequest request) {
        return desk.withdraw(request.getComplaintReference(), caller.get().pseudonym())
                .chain(() -> view(request.getComplaintReference()));
    }

    @Override
    public Uni<ExportMattersResponse> exportMatters(ExportMattersRequest request) {
        return export.of(request.getComplaintReference()).map(MattersGrpcService::files);
    }

    private Uni<MattersView> view(String reference) {
        return files.ofComplaint(reference)
                .chain(matters -> rights.of(reference).map(opened -> MatterWire.view(matters, opened)));
    }

    private static Opening opening(OpenMattersRequest request) {
        return new Opening(
                new Complaint(
                        request.getComplaintReference(),
                        request.getCategory(),
                        request.getCapacity(),
                        Wire.instant(request.getComplainedAt()),
                        request.getStatement(),
                        request.getGoodFaith(),
                        request.getLanguage(),
                        request.getTest(),
                        request.getMediaFree()),
                request.getLocationsList().stream()
                        .map(MattersGrpcService::place)
                        .toList(),
                request.getPriorStepsList().stream()
                        .map(MattersGrpcService::priorStep)
                        .toList());
    }

    private static Place place(MatterLocation location) {
        return new Place(
                location.getIntermediary(),
                new ContentLocator(location.getLocationId(), location.getUrl(), location.getContentId()),
                location.hasComplainedAt() ? Optional.of(Wire.instant(location.getComplainedAt())) : Optional.empty());
    }

    private static PriorStep priorStep(dev.asli.contracts.compliance.v1.PriorStep step) {
        return new PriorStep(
                step.getIntermediary(),
                step.hasReportedAt() ? Optional.of(Wire.instant(step.getReportedAt())) : Optional.empty(),
                step.getTicket(),
                step.hasRepliedAt() ? Optional.of(Wire.instant(step.getRepliedAt())) : Optional.empty());
    }

    private static ExportMattersResponse files(Exported exported) {
        ExportMattersResponse.Builder wire = ExportMattersResponse.newBuilder()
                .addFiles(file(
                        MATTERS_FILE, ByteString.copyFromUtf8(json(MatterWire.view(exported.matters(), List.of())))));
        exported.files().forEach((path, content) -> wire.addFiles(file(path, ByteString.copyFrom(content))));
        return wire.build();
    }

    private static ExportedFile file(String path, ByteString content) {
        return ExportedFile.newBuilder().setPath(path).setContent(content).build();
    }

    private static String json(MattersView view) {
        try {
            return JsonFormat.printer().alwaysPrintFieldsWithNoPresence().print(view) + "\n";
        } catch (InvalidProtocolBufferException impossible) {
            throw new IllegalStateException("A message of ours has no Any inside that could be unknown.", impossible);
        }
    }
}
