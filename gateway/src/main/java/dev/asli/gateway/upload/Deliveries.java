package dev.asli.gateway.upload;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.time.Instant;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Brings files to intake, as fast as it stores them. */
public interface Deliveries {

    /** @param source paused; what came of it is held, however it ends */
    Uni<Delivered> append(Place place, ReadStream<Buffer> source);

    /** A file of a form, which the server had to take whole: the same way inside as any other. */
    Uni<Delivered> send(FormFile file);

    /** @param secret empty for officers */
    record Place(String reference, String secret, String uploadId, long offset) {}

    /**
     * @param secret empty for officers
     * @param sha256 lower-case hex, or empty when it was not computed
     */
    record FormFile(String reference, String secret, String requestId, String sha256, FileUpload file) {}

    /**
     * @param exhibitNumber 0 until all of it came
     * @param replayed when the request was answered before and nothing new was stored
     */
    record Delivered(String uploadId, long offset, Instant expiresAt, int exhibitNumber, boolean replayed) {}
}
