package dev.asli.intake.doubles;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import dev.asli.contracts.compliance.v1.Deadline;
import dev.asli.contracts.compliance.v1.DeadlineState;
import dev.asli.contracts.compliance.v1.ExportMattersRequest;
import dev.asli.contracts.compliance.v1.ExportMattersResponse;
import dev.asli.contracts.compliance.v1.ExportedFile;
import dev.asli.contracts.compliance.v1.GetMattersRequest;
import dev.asli.contracts.compliance.v1.Matter;
import dev.asli.contracts.compliance.v1.Matters;
import dev.asli.contracts.compliance.v1.MattersView;
import dev.asli.contracts.compliance.v1.OpenMattersRequest;
import dev.asli.contracts.compliance.v1.WithdrawMattersRequest;
import dev.asli.kit.identity.Roles;
import dev.asli.kit.problem.CommonProblem;
import dev.asli.kit.problem.ProblemException;
import io.grpc.Status;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.Supplier;

@GrpcService
public class ComplianceDouble implements Matters {

    private final FarEnds ends;

    ComplianceDouble(FarEnds ends) {
        this.ends = ends;
    }

    @Override
    @RolesAllowed(Roles.SERVICE)
    public Uni<MattersView> openMatters(OpenMattersRequest request) {
        return answer(() -> {
            ends.opened.add(request.getComplaintReference());
            if (request.getMediaFree()) {
                ends.mediaFree.add(request.getComplaintReference());
            }
            ends.places
                    .computeIfAbsent(
                            request.getComplaintReference(), _ -> new java.util.concurrent.CopyOnWriteArrayList<>())
                    .addAll(request.getLocationsList());
            MattersView view = view(request, DeadlineState.RUNNING);
            ends.matters.put(request.getComplaintReference(), view);
            return view;
        });
    }

    @Override
    @RolesAllowed(Roles.SERVICE)
    public Uni<MattersView> getMatters(GetMattersRequest request) {
        return answer(
                () -> ends.matters.getOrDefault(request.getComplaintReference(), MattersView.getDefaultInstance()));
    }

    @Override
    @RolesAllowed(Roles.SERVICE)
    public Uni<MattersView> withdrawMatters(WithdrawMattersRequest request) {
        return answer(() -> {
            ends.withdrawn.add(request.getComplaintReference());
            ends.matters.put(request.getComplaintReference(), MattersView.getDefaultInstance());
            return MattersView.getDefaultInstance();
        });
    }

    @Override
    @RolesAllowed(Roles.SERVICE)
    public Uni<ExportMattersResponse> exportMatters(ExportMattersRequest request) {
        return answer(() -> ExportMattersResponse.newBuilder()
                .addFiles(ExportedFile.newBuilder()
                        .setPath("compliance/matters.json")
                        .setContent(ByteString.copyFromUtf8("{}")))
                .build());
    }

    <T> Uni<T> answer(Supplier<T> well) {
        return switch (ends.compliance) {
            case WELL -> Uni.createFrom().item(well);
            case DEAD -> Uni.createFrom().failure(Status.UNAVAILABLE.asRuntimeException());
            case REFUSES ->
                Uni.createFrom().failure(new ProblemException(CommonProblem.REQUEST_INVALID, "Not this one."));
            case SILENT -> Uni.createFrom().nothing();
        };
    }

    /** Two hours after the complaint, as the contract's example of a running deadline. */
    private static MattersView view(OpenMattersRequest request, DeadlineState state) {
        List<Matter> matters = request.getLocationsList().stream()
                .map(location -> Matter.newBuilder()
                        .setId("M-" + location.getLocationId())
                        .setComplaintReference(request.getComplaintReference())
                        .setIntermediary(location.getIntermediary())
                        .addLocations(location)
                        .addDeadlines(Deadline.newBuilder()
                                .setId("D-" + location.getLocationId())
                                .setClause("rule 3(2)(b)")
                                .setState(state)
                                .setDueAt(Timestamp.newBuilder()
                                        .setSeconds(request.getComplainedAt().getSeconds() + 7200)))
                        .build())
                .toList();
        return MattersView.newBuilder().addAllMatters(matters).build();
    }
}
