package dev.asli.gateway.keys;

import io.smallrye.mutiny.Uni;

/** An inner service that has public keys. */
public interface KeySource {

    /** Short and stable; for logs. */
    String name();

    Uni<InnerKeys> ask();
}
