package dev.asli.gateway.inner;

import dev.asli.contracts.intake.v1.AppendUploadRequest;
import dev.asli.contracts.intake.v1.AppendUploadResponse;
import dev.asli.contracts.intake.v1.CaseAccess;
import dev.asli.contracts.intake.v1.CreateUploadRequest;
import dev.asli.contracts.intake.v1.Upload;
import dev.asli.contracts.intake.v1.UploadRequest;
import dev.asli.contracts.intake.v1.UploadState;
import dev.asli.contracts.intake.v1.UploadsGrpc;
import dev.asli.kit.problem.ProblemType.Kind;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What intake/v1 Uploads promises, in memory. */
public class ContractUploads extends UploadsGrpc.UploadsImplBase {

    private final ContractIntake intake;
    private final Map<String, CreateUploadRequest> announced = new ConcurrentHashMap<>();
    private final Map<String, ByteArrayOutputStream> arrived = new ConcurrentHashMap<>();

    /** The most bytes that were ever sent ahead of what was said to be taken. */
    public final AtomicLong furthestAhead = new AtomicLong();

    ContractUploads(ContractIntake intake) {
        this.intake = intake;
    }

    @Override
    public void createUpload(CreateUploadRequest request, StreamObserver<Upload> answers) {
        ContractIntake.answer(answers, () -> {
            intake.complaint(request.getAccess());
            if (request.getLength() == 0) {
                throw TokenCheck.problem(Kind.INVALID, "EXHIBIT_EMPTY", "The file has no bytes. Choose another.");
            }
            String id = "upload-" + request.getRequestId();
            announced.putIfAbsent(id, request);
            arrived.computeIfAbsent(id, _ -> new ByteArrayOutputStream());
            return upload(request.getAccess(), id);
        });
    }

    @Override
    public void getUpload(UploadRequest request, StreamObserver<Upload> answers) {
        ContractIntake.answer(answers, () -> upload(request.getAccess(), request.getUploadId()));
    }

    @Override
    public void cancelUpload(UploadRequest request, StreamObserver<Upload> answers) {
        ContractIntake.answer(answers, () -> {
            Upload upload = upload(request.getAccess(), request.getUploadId());
            announced.remove(request.getUploadId());
            return upload.toBuilder().setState(UploadState.CANCELLED).build();
        });
    }

    @Override
    public StreamObserver<AppendUploadRequest> appendUpload(StreamObserver<AppendUploadResponse> answers) {
        return new StreamObserver<>() {
            private CaseAccess access;
            private String id;
            private long sent;
            private long told;

            @Override
            public void onNext(AppendUploadRequest part) {
                if (part.hasStart()) {
                    access = part.getStart().getAccess();
                    id = part.getStart().getUploadId();
                    begin(part.getStart().getOffset());
                } else if (id != null) {
                    sent += part.getChunk().size();
                    furthestAhead.accumulateAndGet(sent - told, Math::max);
                    arrived.get(id).writeBytes(part.getChunk().toByteArray());
                    told = sent;
                    answers.onNext(
                            AppendUploadResponse.newBuilder().setTaken(told).build());
                }
            }

            private void begin(long offset) {
                try {
                    if (upload(access, id).getOffset() != offset) {
                        throw TokenCheck.problem(Kind.CONFLICT, "UPLOAD_OFFSET_WRONG", "Go on from there.");
                    }
                } catch (StatusRuntimeException refused) {
                    id = null;
                    answers.onError(refused);
                }
            }

            @Override
            public void onError(Throwable failure) {}

            @Override
            public void onCompleted() {
                if (id != null) {
                    answers.onNext(AppendUploadResponse.newBuilder()
                            .setUpload(upload(access, id))
                            .build());
                    answers.onCompleted();
                }
            }
        };
    }

    private Upload upload(CaseAccess access, String id) {
        intake.complaint(access);
        CreateUploadRequest request = announced.get(id);
        if (request == null || !request.getAccess().getReference().equals(access.getReference())) {
            throw TokenCheck.problem(Kind.NOT_FOUND, "UPLOAD_NOT_FOUND", "Begin again.");
        }
        byte[] bytes = arrived.get(id).toByteArray();
        Upload.Builder upload = Upload.newBuilder()
                .setId(id)
                .setReference(access.getReference())
                .setLength(request.getLength())
                .setOffset(bytes.length)
                .setState(UploadState.ARRIVING);
        return bytes.length == request.getLength()
                ? upload.setState(UploadState.ENTERED)
                        .setExhibit(ContractIntake.taken(sha256(bytes), bytes.length, false)
                                .getExhibit())
                        .build()
                : upload.build();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
