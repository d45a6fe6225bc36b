package dev.asli.intake.serving.grpc;

import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Timestamps;
import dev.asli.contracts.compliance.v1.DeadlineState;
import dev.asli.contracts.compliance.v1.ExportMattersRequest;
import dev.asli.contracts.compliance.v1.GetMattersRequest;
import dev.asli.contracts.compliance.v1.Intermediaries;
import dev.asli.contracts.compliance.v1.IntermediaryInfo;
import dev.asli.contracts.compliance.v1.ListIntermediariesRequest;
import dev.asli.contracts.compliance.v1.MatterLocation;
import dev.asli.contracts.compliance.v1.MattersView;
import dev.asli.contracts.compliance.v1.OpenMattersRequest;
import dev.asli.contracts.compliance.v1.PriorStep;
import dev.asli.contracts.compliance.v1.WithdrawMattersRequest;
import dev.asli.intake.complaint.Complaint;
import dev.asli.intake.complaint.Location;
import dev.asli.intake.complaint.PriorSteps;
import dev.asli.intake.complaint.Submission;
import dev.asli.intake.outbound.grpc.ServiceCalls;
import dev.asli.intake.serving.Matters;
import dev.asli.intake.serving.MattersOffice;
import dev.asli.intake.serving.ServingConfig;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Translates; decides nothing. */
@ApplicationScoped
class GrpcMattersOffice implements MattersOffice {

    private static final String SERVICE = "compliance";

    private final dev.asli.contracts.compliance.v1.Matters matters;
    private final Intermediaries registry;
    private final ServiceCalls calls;
    private final ServingConfig config;

    GrpcMattersOffice(
            @GrpcClient("compliance") dev.asli.contracts.compliance.v1.Matters matters,
            @GrpcClient("compliance") Intermediaries registry,
            ServiceCalls calls,
            ServingConfig config) {
        this.matters = matters;
        this.registry = registry;
        this.calls = calls;
        this.config = config;
    }

    @Override
    public Uni<Matters> open(Complaint complaint, List<Location> places) {
        OpenMattersRequest request = request(complaint, places);
        return calls.call(SERVICE, config.serveLimit(), matters, stub -> stub.openMatters(request))
                .map(GrpcMattersOffice::read);
    }

    @Override
    public Uni<Matters> get(String reference) {
        GetMattersRequest request =
                GetMattersRequest.newBuilder().setComplaintReference(reference).build();
        return calls.call(SERVICE, config.askLimit(), matters, stub -> stub.getMatters(request))
                .map(GrpcMattersOffice::read);
    }

    @Override
    public Uni<Matters> withdraw(String reference) {
        WithdrawMattersRequest request = WithdrawMattersRequest.newBuilder()
                .setComplaintReference(reference)
                .build();
        return calls.call(SERVICE, config.serveLimit(), matters, stub -> stub.withdrawMatters(request))
                .map(GrpcMattersOffice::read);
    }

    @Override
    public Uni<List<HeldFile>> export(String reference) {
        ExportMattersRequest request = ExportMattersRequest.newBuilder()
                .setComplaintReference(reference)
                .build();
        return calls.call(SERVICE, config.serveLimit(), matters, stub -> stub.exportMatters(request))
                .map(answer -> answer.getFilesList().stream()
                        .map(file ->
                                new HeldFile(file.getPath(), file.getContent().toByteArray()))
                        .toList());
    }

    @Override
    public Uni<Set<String>> intermediaries() {
        return calls.call(
                        SERVICE,
                        config.askLimit(),
                        registry,
                        stub -> stub.listIntermediaries(ListIntermediariesRequest.getDefaultInstance()))
                .map(answer -> answer.getIntermediariesList().stream()
                        .map(IntermediaryInfo::getId)
                        .collect(Collectors.toSet()));
    }

    private static OpenMattersRequest request(Complaint complaint, List<Location> places) {
        Submission said = complaint.submission();
        return OpenMattersRequest.newBuilder()
                .setComplaintReference(complaint.reference())
                .setCategory(said.category().word())
                .setCapacity(said.capacity().word())
                .setComplainedAt(time(said.receivedAt()))
                .addAllLocations(
                        places.stream().map(GrpcMattersOffice::location).toList())
                .setStatement(said.statement())
                .setGoodFaith(said.declarations().goodFaith())
                .setLanguage(said.language())
                .setTest(said.test())
                .setMediaFree(said.mediaFree())
                .addAllPriorSteps(said.particulars().priorSteps().platformReports().stream()
                        .map(GrpcMattersOffice::priorStep)
                        .toList())
                .build();
    }

    private static MatterLocation location(Location location) {
        MatterLocation.Builder wire = MatterLocation.newBuilder()
                .setLocationId(Integer.toString(location.number()))
                .setIntermediary(location.intermediary())
                .setUrl(location.url())
                .setContentId(location.contentId());
        location.addedAt().ifPresent(at -> wire.setComplainedAt(time(at)));
        return wire.build();
    }

    private static PriorStep priorStep(PriorSteps.PlatformReport report) {
        PriorStep.Builder wire =
                PriorStep.newBuilder().setIntermediary(report.intermediary()).setTicket(report.ticket());
        report.reportedAt().moment().ifPresent(at -> wire.setReportedAt(time(at)));
        report.repliedAt().moment().ifPresent(at -> wire.setRepliedAt(time(at)));
        return wire.build();
    }

    private static Timestamp time(Instant at) {
        return Timestamps.fromMillis(at.toEpochMilli());
    }

    private static Matters read(MattersView view) {
        return new Matters(
                view.toByteArray(),
                view.getMattersList().stream()
                        .flatMap(matter -> matter.getDeadlinesList().stream())
                        .filter(deadline -> deadline.getState() == DeadlineState.RUNNING && deadline.hasDueAt())
                        .map(deadline -> Instant.ofEpochMilli(Timestamps.toMillis(deadline.getDueAt())))
                        .min(Comparator.naturalOrder()));
    }
}
