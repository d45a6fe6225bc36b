package dev.asli.kit.identity;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The caller of the current request, from the token this service verified itself. */
@ApplicationScoped
public class CurrentActor {

    private static final String INTERMEDIARY_CLAIM = "intermediary";

    private final CurrentIdentityAssociation association;

    CurrentActor(CurrentIdentityAssociation association) {
        this.association = association;
    }

    /**
     * Read it at the start of the call, before anything asynchronous. Never blocks: the method's {@code @RolesAllowed} or
     * {@code @Authenticated} has had the token verified already.
     *
     * @throws IllegalStateException in a method that lets everybody in, where nobody has asked for the token yet
     */
    public Actor get() {
        SecurityIdentity identity = verified();
        if (identity == null) {
            throw new IllegalStateException("The caller is not known here: the method must say who may call.");
        }
        Set<String> roles = Set.copyOf(identity.getRoles());
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            String subject = Optional.ofNullable(token.getSubject()).orElse("unknown");
            return new Actor(subject, roles, token.<String>claim(INTERMEDIARY_CLAIM));
        }
        return new Actor("nobody", roles, Optional.empty());
    }

    /** Tokens are verified lazily (see microprofile-config.properties); what was verified once is remembered. */
    private @Nullable SecurityIdentity verified() {
        return association.getDeferredIdentity().subscribeAsCompletionStage().getNow(null);
    }
}
