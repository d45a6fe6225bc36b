package dev.asli.intake.media;

import io.smallrye.mutiny.Uni;
import java.nio.ByteBuffer;
import java.util.List;

/** Objects that are written in parts, each durable by itself (S3 multipart upload). Never called inside a transaction. */
public interface PartStore {

    /** What the S3 API allows for every part but the last: 5 MiB. */
    int SMALLEST_PART = 5 * 1024 * 1024;

    /** @return the id under which parts are put */
    Uni<String> begin(String key);

    /**
     * @param number from 1; the same number again replaces
     * @return the store's tag of the part, to be given back when all parts are joined
     */
    Uni<String> put(String key, String id, int number, ByteBuffer bytes);

    /** @param tags in the order of the parts; done also when this was done before */
    Uni<Void> join(String key, String id, List<String> tags, long size);

    /** Nothing of it stays; done also when there is nothing. */
    Uni<Void> abort(String key, String id);
}
