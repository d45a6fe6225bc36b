package dev.asli.gateway.exhibit.rest;

import com.google.protobuf.UnsafeByteOperations;
import dev.asli.contracts.intake.v1.AddExhibitRequest;
import dev.asli.contracts.intake.v1.ExhibitStart;
import dev.asli.gateway.json.rest.Wire;
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
    private static final int LONGEST_NAME = 255;

    private final Vertx vertx;

    UploadedFile(Vertx vertx) {
        this.vertx = vertx;
    }

    static FileUpload required(@Nullable FileUpload file) {
        if (file == null) {
            throw Wire.unmet(new Unmet(
                    "FILE_MISSING", "/file", "Send the file as the part named file of a multipart/form-data body."));
        }
        return file;
    }

    /** The start, then the bytes in order. */
    Multi<AddExhibitRequest> messages(ExhibitStart.Builder start, FileUpload file) {
        AddExhibitRequest first = AddExhibitRequest.newBuilder()
                .setStart(start.setClaimedName(shortened(file.fileName()))
                        .setClaimedMediaType(shortened(file.contentType())))
                .build();
        Multi<AddExhibitRequest> chunks = read(file)
                .map(Buffer::getBytes)
                .map(bytes -> AddExhibitRequest.newBuilder()
                        .setChunk(UnsafeByteOperations.unsafeWrap(bytes))
                        .build());
        return Multi.createBy().concatenating().streams(Multi.createFrom().item(first), chunks);
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

    private static String shortened(@Nullable String text) {
        String given = Wire.orEmpty(text);
        return given.length() <= LONGEST_NAME ? given : given.substring(0, LONGEST_NAME);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This Java has no SHA-256.", impossible);
        }
    }
}
