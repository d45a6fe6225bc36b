package dev.asli.intake.outbound;

import io.smallrye.mutiny.Uni;

/** Who we are to the other services. */
public interface ServiceToken {

    /** A bearer token with the role "service", valid for a while yet. */
    Uni<String> bearer();
}
