package dev.asli.intake.media;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.nio.file.Path;

/** Bytes under a key, written once. Never called inside a transaction. */
public interface ObjectStore {

    /** Completes once the object was read back and has this digest (lower-case hex). */
    Uni<Void> put(String key, Path file, String sha256);

    /** In order, in pieces of at most 256 KiB. */
    Multi<byte[]> read(String key);

    /** Fails when objects can be neither read nor written; makes the bucket where there is none. */
    Uni<Void> ready();
}
