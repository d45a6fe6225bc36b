package dev.asli.gateway.apikey.rest;

import dev.asli.gateway.apikey.KeyDoor;
import dev.asli.gateway.identity.Caller;
import dev.asli.gateway.identity.Callers;
import dev.asli.kit.identity.Roles;
import dev.asli.kit.problem.ProblemException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes a caller of a key. */
@ApplicationScoped
class ApiKeyIdentity implements IdentityProvider<ApiKeyRequest> {

    private final KeyDoor door;

    ApiKeyIdentity(KeyDoor door) {
        this.door = door;
    }

    @Override
    public Class<ApiKeyRequest> getRequestType() {
        return ApiKeyRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(ApiKeyRequest request, AuthenticationRequestContext context) {
        return door.open(request.presented())
                .map(ApiKeyIdentity::identity)
                .onFailure(ProblemException.class)
                .transform(AuthenticationFailedException::new);
    }

    private static SecurityIdentity identity(Caller.KeyHolder holder) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(holder.subject()))
                .addRole(Roles.INTERMEDIARY_MEMBER)
                .addAttribute(Callers.KEY_HOLDER, holder)
                .build();
    }
}
