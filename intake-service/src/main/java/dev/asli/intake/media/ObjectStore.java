package dev.asli.intake.media;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;

/** Bytes under a key, written once. Never called inside a transaction. */
public interface ObjectStore {

    /** Completes once the object was read back and has this digest (lower-case hex). */
    Uni<Void> put(String key, Path file, String sha256);

    /** A few megabytes at most; the buffer is not changed while this goes on. */
    Uni<Void> put(String key, ByteBuffer bytes);

    /** In order, in pieces of at most 256 KiB. */
    Multi<byte[]> read(String key);

    /** In bytes; -1 when there is no such object. */
    Uni<Long> size(String key);

    /** Done also when there is no such object. */
    Uni<Void> delete(String key);

    /** Every object there is, in the order of keys. */
    Multi<Stored> list();

    /** Fails when objects can be neither read nor written; makes the bucket where there is none. */
    Uni<Void> ready();

    /** @param since when it was written last, by the store's own clock */
    record Stored(String key, long size, Instant since) {}
}
