package dev.asli.intake.exhibit;

import dev.asli.intake.media.MediaType;
import dev.asli.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.file.OpenOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.file.AsyncFile;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** A file while it arrives: digested from its first byte, refused as soon as it can be. Not safe for two threads. */
final class Spool {

    private final Vertx vertx;
    private final Path path;
    private final AsyncFile file;
    private final long maxBytes;
    private final MessageDigest sha256 = digest("SHA-256");
    private final MessageDigest sha512 = digest("SHA-512");
    private final ByteArrayOutputStream first = new ByteArrayOutputStream(MediaType.SIGNATURE_BYTES);
    private long size;

    private Spool(Vertx vertx, Path path, AsyncFile file, long maxBytes) {
        this.vertx = vertx;
        this.path = path;
        this.file = file;
        this.maxBytes = maxBytes;
    }

    /** @param name unique in the directory */
    static Uni<Spool> open(Vertx vertx, Path directory, String name, long maxBytes) {
        Path path = directory.resolve(name);
        return vertx.fileSystem()
                .mkdirs(directory.toString(), "rwx------")
                .chain(() -> vertx.fileSystem()
                        .open(
                                path.toString(),
                                new OpenOptions().setCreateNew(true).setPerms("rw-------")))
                .map(file -> new Spool(vertx, path, file, maxBytes));
    }

    /** Fails with EXHIBIT_TOO_LARGE or EXHIBIT_TYPE_REFUSED before anything more is read. */
    Uni<Void> take(byte[] chunk) {
        size += chunk.length;
        if (size > maxBytes) {
            throw new ProblemException(
                    ExhibitProblem.EXHIBIT_TOO_LARGE,
                    "A file has at most %d bytes. Send a smaller copy, or its hash alone.".formatted(maxBytes));
        }
        sha256.update(chunk);
        sha512.update(chunk);
        remember(chunk);
        if (size >= MediaType.SIGNATURE_BYTES) {
            mediaType();
        }
        return chunk.length == 0 ? Uni.createFrom().voidItem() : file.write(Buffer.buffer(chunk));
    }

    /** Fails with EXHIBIT_EMPTY or EXHIBIT_TYPE_REFUSED. */
    Uni<Exhibit.Content.Bytes> complete(Exhibit.Claim claimed) {
        if (size == 0) {
            throw new ProblemException(ExhibitProblem.EXHIBIT_EMPTY, "The file has no bytes. Choose it again.");
        }
        Exhibit.Content.Bytes content = new Exhibit.Content.Bytes(
                HexFormat.of().formatHex(sha256.digest()),
                HexFormat.of().formatHex(sha512.digest()),
                size,
                mediaType().iana(),
                claimed);
        return file.flush().replaceWith(content);
    }

    Path path() {
        return path;
    }

    /** Leaves nothing behind; never fails. */
    Uni<Void> discard() {
        return file.close()
                .onFailure()
                .recoverWithNull()
                .chain(() -> vertx.fileSystem().delete(path.toString()))
                .onFailure()
                .recoverWithNull();
    }

    private MediaType mediaType() {
        Optional<MediaType> found = MediaType.of(first.toByteArray());
        return found.orElseThrow(() -> new ProblemException(
                ExhibitProblem.EXHIBIT_TYPE_REFUSED,
                "The content is not a JPEG, PNG or WebP image, whatever its name says. Send the original image, or its"
                        + " hash alone."));
    }

    private void remember(byte[] chunk) {
        int missing = MediaType.SIGNATURE_BYTES - first.size();
        first.write(chunk, 0, Math.min(missing, chunk.length));
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This Java has no " + algorithm + ".", impossible);
        }
    }
}
