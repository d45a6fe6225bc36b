package dev.asli.gateway.exhibit.rest;

import dev.asli.gateway.json.rest.Wire;
import dev.asli.gateway.upload.Deliveries;
import dev.asli.gateway.upload.Deliveries.Delivered;
import dev.asli.gateway.upload.Deliveries.FormFile;
import dev.asli.kit.problem.ProblemException.Unmet;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.file.OpenOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Reads an uploaded file piece by piece; it is never in memory as a whole. */
@ApplicationScoped
class UploadedFile {

    private static final int CHUNK_BYTES = 128 * 1024;

    private final Deliveries transfer;
    private final Vertx vertx;

    UploadedFile(Deliveries transfer, Vertx vertx) {
        this.transfer = transfer;
        this.vertx = vertx;
    }

    static FileUpload required(@Nullable FileUpload file) {
        if (file == null) {
            throw Wire.unmet(new Unmet(
                    "FILE_MISSING", "/file", "Send the file as the part named file of a multipart/form-data body."));
        }
        return file;
    }

    /** Digested first, so that another file under the same request id is told from this one. */
    Uni<Delivered> send(String reference, String secret, String requestId, FileUpload file) {
        return sha256(file).chain(sha256 -> transfer.send(new FormFile(reference, secret, requestId, sha256, file)));
    }

    /** Lower-case hex. */
    Uni<String> sha256(FileUpload file) {
        return read(file)
                .collect()
                .in(UploadedFile::digest, (digest, buffer) -> digest.update(buffer.getBytes()))
                .map(digest -> HexFormat.of().formatHex(digest.digest()));
    }

    private Multi<Buffer> read(FileUpload file) {
        return vertx.fileSystem()
                .open(
                        file.uploadedFile().toString(),
                        new OpenOptions().setRead(true).setWrite(false).setCreate(false))
                .onItem()
                .transformToMulti(open -> open.setReadBufferSize(CHUNK_BYTES)
                        .toMulti()
                        .onTermination()
                        .call(open::close));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This Java has no SHA-256.", impossible);
        }
    }
}
