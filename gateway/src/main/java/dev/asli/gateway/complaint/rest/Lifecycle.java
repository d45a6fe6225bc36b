package dev.asli.gateway.complaint.rest;

import dev.asli.gateway.problem.GatewayProblem;
import dev.asli.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Marks sandbox traffic. */
public final class Lifecycle {

    public static final String HEADER = "X-Lifecycle";
    private static final String TEST = "test";

    private Lifecycle() {}

    /** @throws ProblemException for a word other than {@code test}: nobody means to file for real by a misspelling */
    public static boolean isTest(@Nullable String header) {
        if (header != null && !header.equals(TEST)) {
            throw new ProblemException(
                    GatewayProblem.PARAMETER_INVALID,
                    "The header X-Lifecycle is \"test\" or absent. Nothing was stored.");
        }
        return header != null;
    }
}
