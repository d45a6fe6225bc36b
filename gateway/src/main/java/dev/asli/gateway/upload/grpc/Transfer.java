package dev.asli.gateway.upload.grpc;

import com.google.protobuf.UnsafeByteOperations;
import dev.asli.contracts.intake.v1.AppendStart;
import dev.asli.contracts.intake.v1.AppendUploadRequest;
import dev.asli.contracts.intake.v1.AppendUploadResponse;
import dev.asli.contracts.intake.v1.CaseAccess;
import dev.asli.contracts.intake.v1.CreateUploadRequest;
import dev.asli.contracts.intake.v1.Upload;
import dev.asli.contracts.intake.v1.Uploads;
import dev.asli.gateway.upload.Deliveries;
import dev.asli.gateway.upload.Passage;
import dev.asli.kit.time.CallLimit;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.streams.ReadStream;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.file.AsyncFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** One call for each run of bytes. */
@ApplicationScoped
class Transfer implements Deliveries {

    private static final int READ_BYTES = 128 * 1024;
    private static final int LONGEST_CLAIM = 255;

    private final Uploads uploads;
    private final Vertx vertx;

    Transfer(@GrpcClient("intake") Uploads uploads, Vertx vertx) {
        this.uploads = uploads;
        this.vertx = vertx;
    }

    @Override
    public Uni<Delivered> append(Place place, ReadStream<Buffer> source) {
        AppendStart start = AppendStart.newBuilder()
                .setAccess(access(place.reference(), place.secret()))
                .setUploadId(place.uploadId())
                .setOffset(place.offset())
                .build();
        return Uni.createFrom().deferred(() -> bring(start, new Passage(source)));
    }

    @Override
    public Uni<Delivered> send(FormFile sent) {
        CreateUploadRequest announcement = CreateUploadRequest.newBuilder()
                .setAccess(access(sent.reference(), sent.secret()))
                .setRequestId(sent.requestId())
                .setLength(sent.file().size())
                .setSha256(sent.sha256())
                .setClaimedName(claimed(sent.file().fileName()))
                .setClaimedMediaType(claimed(sent.file().contentType()))
                .build();
        return uploads.createUpload(announcement)
                .chain(upload ->
                        upload.hasExhibit() ? Uni.createFrom().item(delivered(upload, true)) : read(sent, upload));
    }

    private Uni<Delivered> bring(AppendStart start, Passage passage) {
        Multi<AppendUploadRequest> first = Multi.createFrom()
                .item(AppendUploadRequest.newBuilder().setStart(start).build());
        Multi<AppendUploadRequest> pieces = passage.pieces()
                .map(bytes -> AppendUploadRequest.newBuilder()
                        .setChunk(UnsafeByteOperations.unsafeWrap(bytes))
                        .build());
        return uploads.appendUpload(Multi.createBy().concatenating().streams(first, pieces))
                .emitOn(CallLimit.here())
                .invoke(answer -> {
                    if (answer.hasTaken()) {
                        passage.taken(answer.getTaken());
                    }
                })
                .collect()
                .last()
                .map(AppendUploadResponse::getUpload)
                .map(upload -> delivered(upload, false));
    }

    private Uni<Delivered> read(FormFile sent, Upload upload) {
        Place place = new Place(sent.reference(), sent.secret(), upload.getId(), upload.getOffset());
        return open(sent.file())
                .chain(file -> append(
                                place,
                                file.setReadPos(upload.getOffset())
                                        .setReadBufferSize(READ_BYTES)
                                        .pause()
                                        .getDelegate())
                        .onTermination()
                        .call(() -> file.close().onFailure().recoverWithNull()));
    }

    private Uni<AsyncFile> open(FileUpload file) {
        return vertx.fileSystem()
                .open(
                        file.uploadedFile().toString(),
                        new OpenOptions().setRead(true).setWrite(false).setCreate(false));
    }

    private static Delivered delivered(Upload upload, boolean replayed) {
        return new Delivered(
                upload.getId(),
                upload.getOffset(),
                Instant.ofEpochSecond(upload.getExpiresAt().getSeconds()),
                upload.getExhibit().getExhibitNumber(),
                replayed);
    }

    private static CaseAccess access(String reference, String secret) {
        return CaseAccess.newBuilder()
                .setReference(reference)
                .setCaseSecret(secret)
                .build();
    }

    private static String claimed(@Nullable String text) {
        String given = Objects.requireNonNullElse(text, "");
        return given.length() <= LONGEST_CLAIM ? given : given.substring(0, LONGEST_CLAIM);
    }
}
