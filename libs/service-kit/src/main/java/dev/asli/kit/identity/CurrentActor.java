package dev.asli.kit.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The caller of the current request, from the token this service verified itself. */
@ApplicationScoped
public class CurrentActor {

    private static final String INTERMEDIARY_CLAIM = "intermediary";

    private final SecurityIdentity identity;

    CurrentActor(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Read it before leaving the request's thread of control. */
    public Actor get() {
        Set<String> roles = identity.getRoles().stream().collect(Collectors.toUnmodifiableSet());
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            String subject = Optional.ofNullable(token.getSubject()).orElse("unknown");
            return new Actor(subject, roles, token.<String>claim(INTERMEDIARY_CLAIM));
        }
        return new Actor("nobody", roles, Optional.empty());
    }
}
