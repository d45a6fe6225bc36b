package dev.asli.gateway.apikey.rest;

import dev.asli.gateway.apikey.ApiKeyProblem;
import dev.asli.gateway.identity.Caller;
import dev.asli.gateway.identity.Callers;
import dev.asli.kit.problem.ProblemException;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Holds keys to their scopes. */
class ScopeFilter {

    private final Callers callers;

    ScopeFilter(Callers callers) {
        this.callers = callers;
    }

    @ServerRequestFilter
    void check(ResourceInfo resource) {
        NeedsScope needed = resource.getResourceMethod().getAnnotation(NeedsScope.class);
        if (needed != null
                && callers.current() instanceof Caller.KeyHolder holder
                && !holder.scopes().contains(needed.value())) {
            throw new ProblemException(
                    ApiKeyProblem.SCOPE_MISSING,
                    "This API key lacks the scope %s. Ask an administrator for a key that has it."
                            .formatted(needed.value().word()));
        }
    }
}
