package dev.asli.intake;

import com.google.protobuf.ByteString;
import dev.asli.contracts.intake.v1.AppendStart;
import dev.asli.contracts.intake.v1.AppendUploadRequest;
import dev.asli.contracts.intake.v1.AppendUploadResponse;
import dev.asli.contracts.intake.v1.CaseAccess;
import dev.asli.contracts.intake.v1.CreateUploadRequest;
import dev.asli.contracts.intake.v1.Upload;
import dev.asli.contracts.intake.v1.UploadRequest;
import dev.asli.contracts.intake.v1.Uploads;
import dev.asli.contracts.intake.v1.UploadsGrpc;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.StreamObserver;
import io.quarkus.arc.Arc;
import io.quarkus.arc.Unremovable;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.grpc.GrpcClientUtils;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;

/** Someone who brings a file in pieces, and waits for what was taken. */
final class Sender {

    private static final int PIECE = 256 * 1024;
    private static final int AHEAD = 8;

    private final Uploads uploads;
    private final Metadata headers;
    private final CaseAccess access;

    private Sender(Uploads uploads, Metadata headers, CaseAccess access) {
        this.uploads = uploads;
        this.headers = headers;
        this.access = access;
    }

    static Sender of(String token, CaseAccess access) {
        Metadata headers = new Metadata();
        headers.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer " + token);
        return new Sender(
                GrpcClientUtils.attachHeaders(
                        Arc.container().instance(Self.class).get().uploads(), headers),
                headers,
                access);
    }

    Uploads uploads() {
        return uploads;
    }

    /** One append over a connection of its own. */
    StreamObserver<AppendUploadRequest> over(ManagedChannel channel, LongConsumer taken) {
        return UploadsGrpc.newStub(channel)
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers))
                .appendUpload(new StreamObserver<>() {
                    @Override
                    public void onNext(AppendUploadResponse answer) {
                        taken.accept(answer.getTaken());
                    }

                    @Override
                    public void onError(Throwable failure) {}

                    @Override
                    public void onCompleted() {}
                });
    }

    Upload announce(String requestId, long length) {
        return announce(announcement(requestId, length));
    }

    CreateUploadRequest.Builder announcement(String requestId, long length) {
        return CreateUploadRequest.newBuilder()
                .setAccess(access)
                .setRequestId(requestId)
                .setLength(length)
                .setClaimedName("photo.jpg")
                .setClaimedMediaType("image/jpeg");
    }

    Upload announce(CreateUploadRequest.Builder announcement) {
        return Visitor.answer(uploads.createUpload(announcement.build()));
    }

    Upload get(String id) {
        return Visitor.answer(uploads.getUpload(request(id)));
    }

    Upload cancel(String id) {
        return Visitor.answer(uploads.cancelUpload(request(id)));
    }

    UploadRequest request(String id) {
        return UploadRequest.newBuilder().setAccess(access).setUploadId(id).build();
    }

    AppendUploadRequest start(String id, long offset) {
        return AppendUploadRequest.newBuilder()
                .setStart(AppendStart.newBuilder()
                        .setAccess(access)
                        .setUploadId(id)
                        .setOffset(offset))
                .build();
    }

    static AppendUploadRequest piece(byte[] bytes, int from, int length) {
        return AppendUploadRequest.newBuilder()
                .setChunk(ByteString.copyFrom(bytes, from, length))
                .build();
    }

    /** Brings all these bytes in one call, never more than 2 MiB ahead. */
    Upload append(String id, long offset, byte[] bytes) {
        AtomicReference<MultiEmitter<? super AppendUploadRequest>> out = new AtomicReference<>();
        AtomicInteger sent = new AtomicInteger();
        Multi<AppendUploadRequest> parts = Multi.createFrom().emitter(emitter -> {
            out.set(emitter);
            emitter.emit(start(id, offset));
            if (bytes.length == 0) {
                emitter.complete();
            }
            send(emitter, bytes, sent, 0);
        });
        return Visitor.answer(uploads.appendUpload(parts)
                .invoke(answer -> {
                    if (answer.hasTaken()) {
                        send(out.get(), bytes, sent, answer.getTaken());
                    }
                })
                .collect()
                .last()
                .map(AppendUploadResponse::getUpload));
    }

    private static synchronized void send(
            MultiEmitter<? super AppendUploadRequest> out, byte[] bytes, AtomicInteger sent, long taken) {
        while (sent.get() < bytes.length && sent.get() - taken < AHEAD * PIECE) {
            int length = Math.min(PIECE, bytes.length - sent.get());
            out.emit(piece(bytes, sent.get(), length));
            if (sent.addAndGet(length) == bytes.length) {
                out.complete();
            }
        }
    }

    /** The client of this very service. */
    @ApplicationScoped
    @Unremovable
    static class Self {
        @GrpcClient("self")
        Uploads uploads;

        Uploads uploads() {
            return uploads;
        }
    }
}
