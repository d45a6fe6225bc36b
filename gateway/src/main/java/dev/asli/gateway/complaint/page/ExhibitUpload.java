package dev.asli.gateway.complaint.page;

import com.google.protobuf.ByteString;
import dev.asli.contracts.intake.v1.AddExhibitRequest;
import dev.asli.contracts.intake.v1.AddExhibitResponse;
import dev.asli.contracts.intake.v1.CaseAccess;
import dev.asli.contracts.intake.v1.ExhibitStart;
import dev.asli.contracts.intake.v1.Intake;
import dev.asli.kit.problem.CommonProblem;
import dev.asli.kit.problem.ProblemException;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.file.OpenOptions;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Passes a file on to intake as it is read, a chunk at a time. */
@ApplicationScoped
public class ExhibitUpload {

    private static final int CHUNK_BYTES = 64 * 1024;
    private static final int LONGEST_CLAIM = 255;

    private final Intake intake;
    private final Vertx vertx;

    ExhibitUpload(@GrpcClient("intake") Intake intake, Vertx vertx) {
        this.intake = intake;
        this.vertx = vertx;
    }

    /** Fails with REQUEST_INVALID when there is no file. */
    public Uni<AddExhibitResponse> send(CaseAccess access, String requestId, @Nullable FileUpload file) {
        if (file == null) {
            return Uni.createFrom()
                    .failure(new ProblemException(
                            CommonProblem.REQUEST_INVALID, "Choose a file first, then send the form again."));
        }
        AddExhibitRequest start = AddExhibitRequest.newBuilder()
                .setStart(ExhibitStart.newBuilder()
                        .setAccess(access)
                        .setRequestId(requestId)
                        .setClaimedName(claimed(file.fileName()))
                        .setClaimedMediaType(claimed(file.contentType())))
                .build();
        return intake.addExhibit(
                Multi.createBy().concatenating().streams(Multi.createFrom().item(start), chunks(file)));
    }

    private Multi<AddExhibitRequest> chunks(FileUpload file) {
        return vertx.fileSystem()
                .open(file.uploadedFile().toString(), new OpenOptions().setRead(true))
                .onItem()
                .transformToMulti(open -> open.setReadBufferSize(CHUNK_BYTES)
                        .toMulti()
                        .onTermination()
                        .call(open::close))
                .map(buffer -> AddExhibitRequest.newBuilder()
                        .setChunk(ByteString.copyFrom(buffer.getBytes()))
                        .build());
    }

    private static String claimed(@Nullable String text) {
        String given = Objects.requireNonNullElse(text, "");
        return given.length() <= LONGEST_CLAIM ? given : given.substring(0, LONGEST_CLAIM);
    }
}
