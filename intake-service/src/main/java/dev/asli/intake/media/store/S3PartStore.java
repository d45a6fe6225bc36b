package dev.asli.intake.media.store;

import dev.asli.intake.media.ExhibitsConfig;
import dev.asli.intake.media.ObjectStore;
import dev.asli.intake.media.PartStore;
import dev.asli.kit.time.CallLimit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/** S3 multipart uploads. */
@ApplicationScoped
class S3PartStore implements PartStore {

    private final S3AsyncClient client;
    private final ObjectStore objects;
    private final ExhibitsConfig config;

    S3PartStore(S3AsyncClient client, ObjectStore objects, ExhibitsConfig config) {
        this.client = client;
        this.objects = objects;
        this.config = config;
    }

    @Override
    public Uni<String> begin(String key) {
        return objects.ready()
                .chain(() -> answer(() -> client.createMultipartUpload(
                        request -> request.bucket(config.bucket()).key(key))))
                .map(CreateMultipartUploadResponse::uploadId);
    }

    @Override
    public Uni<String> put(String key, String id, int number, ByteBuffer bytes) {
        return answer(() -> client.uploadPart(
                        request -> request.bucket(config.bucket())
                                .key(key)
                                .uploadId(id)
                                .partNumber(number)
                                .contentLength((long) bytes.remaining()),
                        AsyncRequestBody.fromByteBufferUnsafe(bytes)))
                .map(UploadPartResponse::eTag);
    }

    @Override
    public Uni<Void> join(String key, String id, List<String> tags, long size) {
        List<CompletedPart> parts = IntStream.range(0, tags.size())
                .mapToObj(i -> CompletedPart.builder()
                        .partNumber(i + 1)
                        .eTag(tags.get(i))
                        .build())
                .toList();
        return answer(() -> client.completeMultipartUpload(request -> request.bucket(config.bucket())
                        .key(key)
                        .uploadId(id)
                        .multipartUpload(joined -> joined.parts(parts))))
                .replaceWithVoid()
                .onFailure(NoSuchUploadException.class)
                .recoverWithNull()
                .chain(() -> objects.size(key))
                .invoke(found -> requireWhole(found, size))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> abort(String key, String id) {
        return answer(() -> client.abortMultipartUpload(
                        request -> request.bucket(config.bucket()).key(key).uploadId(id)))
                .replaceWithVoid()
                .onFailure(NoSuchUploadException.class)
                .recoverWithNull();
    }

    private <T> Uni<T> answer(Supplier<CompletableFuture<T>> call) {
        return CallLimit.within(config.storeLimit(), Uni.createFrom().completionStage(call));
    }

    private static void requireWhole(long found, long size) {
        if (found != size) {
            throw new IllegalStateException("The object store joined %d bytes of %d.".formatted(found, size));
        }
    }
}
