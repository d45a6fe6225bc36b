package dev.asli.kit.identity;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The gateway's key speaks for visitors and API keys only; an officer's role comes from the realm or not at all. */
@ApplicationScoped
class GatewayTokens implements SecurityIdentityAugmentor {

    private static final Set<String> MAY_SAY = Set.of(Roles.VISITOR, Roles.INTERMEDIARY_MEMBER);

    private final IdentityConfig config;

    GatewayTokens(IdentityConfig config) {
        this.config = config;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        boolean ofGateway = identity.getPrincipal() instanceof JsonWebToken token
                && config.gatewayIssuer().equals(token.getIssuer());
        return Uni.createFrom().item(ofGateway ? limited(identity) : identity);
    }

    private static SecurityIdentity limited(SecurityIdentity identity) {
        Set<String> allowed = new HashSet<>(identity.getRoles());
        allowed.retainAll(MAY_SAY);
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addAttributes(identity.getAttributes())
                .addCredentials(identity.getCredentials())
                .addRoles(allowed)
                .build();
    }
}
