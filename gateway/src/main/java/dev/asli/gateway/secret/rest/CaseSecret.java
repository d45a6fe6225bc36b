package dev.asli.gateway.secret.rest;

import dev.asli.contracts.intake.v1.CaseAccess;
import dev.asli.gateway.json.rest.Wire;
import org.jspecify.annotations.Nullable;

/** What opens one complaint to its complainant. */
public final class CaseSecret {

    public static final String HEADER = "X-Case-Secret";

    private CaseSecret() {}

    /** Without a secret the caller's role decides. */
    public static CaseAccess access(String reference, @Nullable String secret) {
        return CaseAccess.newBuilder()
                .setReference(reference)
                .setCaseSecret(Wire.orEmpty(secret))
                .build();
    }
}
