package dev.asli.intake.media.store;

import dev.asli.intake.media.ExhibitsConfig;
import dev.asli.intake.media.ObjectStore;
import dev.asli.kit.time.CallLimit;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import mutiny.zero.flow.adapters.AdaptersToFlow;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Any store that speaks the S3 API. */
@ApplicationScoped
class S3ObjectStore implements ObjectStore {

    private final S3AsyncClient client;
    private final ExhibitsConfig config;

    S3ObjectStore(S3AsyncClient client, ExhibitsConfig config) {
        this.client = client;
        this.config = config;
    }

    @Override
    public Uni<Void> put(String key, Path file, String sha256) {
        return ready().chain(() -> answer(() -> client.putObject(
                        request -> request.bucket(config.bucket()).key(key), AsyncRequestBody.fromFile(file))))
                .chain(() -> storedDigest(key))
                .invoke(stored -> requireSame(stored, sha256))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> put(String key, ByteBuffer bytes) {
        return ready().chain(() -> answer(() -> client.putObject(
                        request -> request.bucket(config.bucket()).key(key),
                        AsyncRequestBody.fromByteBufferUnsafe(bytes))))
                .replaceWithVoid();
    }

    @Override
    public Uni<Long> size(String key) {
        return answer(() -> client.headObject(
                        request -> request.bucket(config.bucket()).key(key)))
                .map(HeadObjectResponse::contentLength)
                .onFailure(NoSuchKeyException.class)
                .recoverWithItem(-1L);
    }

    @Override
    public Uni<Void> delete(String key) {
        return answer(() -> client.deleteObject(
                        request -> request.bucket(config.bucket()).key(key)))
                .replaceWithVoid()
                .onFailure(NoSuchKeyException.class)
                .recoverWithNull();
    }

    @Override
    public Multi<Stored> list() {
        return Multi.createFrom()
                .safePublisher(AdaptersToFlow.publisher(
                        client.listObjectsV2Paginator(request -> request.bucket(config.bucket()))
                                .contents()))
                .map(found -> new Stored(found.key(), found.size(), found.lastModified()))
                .emitOn(CallLimit.here());
    }

    @Override
    public Multi<byte[]> read(String key) {
        return Uni.createFrom()
                .completionStage(() -> client.getObject(
                        request -> request.bucket(config.bucket()).key(key), AsyncResponseTransformer.toPublisher()))
                .onItem()
                .transformToMulti(body -> Multi.createFrom().safePublisher(AdaptersToFlow.publisher(body)))
                .map(S3ObjectStore::bytes)
                .emitOn(CallLimit.here());
    }

    @Override
    public Uni<Void> ready() {
        return answer(() -> client.headBucket(request -> request.bucket(config.bucket())))
                .replaceWithVoid()
                .onFailure(NoSuchBucketException.class)
                .recoverWithUni(() -> answer(() -> client.createBucket(request -> request.bucket(config.bucket())))
                        .replaceWithVoid()
                        .onFailure(BucketAlreadyOwnedByYouException.class)
                        .recoverWithNull());
    }

    /** What the store gives back is digested, not what it says of itself. */
    private Uni<String> storedDigest(String key) {
        MessageDigest digest = sha256();
        return CallLimit.within(
                config.storeLimit(),
                read(key)
                        .invoke(digest::update)
                        .onItem()
                        .ignoreAsUni()
                        .map(_ -> HexFormat.of().formatHex(digest.digest())));
    }

    private <T> Uni<T> answer(Supplier<CompletableFuture<T>> call) {
        return CallLimit.within(config.storeLimit(), Uni.createFrom().completionStage(call));
    }

    private static void requireSame(String stored, String sent) {
        if (!stored.equals(sent)) {
            throw new IllegalStateException("The object store gave back other bytes than it was given.");
        }
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This Java has no SHA-256.", impossible);
        }
    }
}
