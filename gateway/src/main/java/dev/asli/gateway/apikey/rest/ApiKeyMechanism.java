package dev.asli.gateway.apikey.rest;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads {@code Authorization: ApiKey …} or {@code X-API-Key: …}; any other request is left to the realm's tokens. */
@ApplicationScoped
class ApiKeyMechanism implements HttpAuthenticationMechanism {

    private static final String SCHEME = "ApiKey";
    private static final String HEADER = "X-API-Key";
    private static final int BEFORE_OTHERS = 2000;

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        Optional<String> presented = presented(request);
        if (presented.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        ApiKeyRequest key = new ApiKeyRequest(presented.get());
        return identities.authenticate(HttpSecurityUtils.setRoutingContextAttribute(key, request));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return presented(request).isPresent()
                ? Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", SCHEME))
                : Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(ApiKeyRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, SCHEME));
    }

    @Override
    public int getPriority() {
        return BEFORE_OTHERS;
    }

    private static Optional<String> presented(RoutingContext request) {
        Optional<String> own = Optional.ofNullable(request.request().getHeader(HEADER));
        String prefix = SCHEME.toLowerCase(Locale.ROOT) + " ";
        return own.or(() -> Optional.ofNullable(request.request().getHeader(HttpHeaders.AUTHORIZATION))
                .filter(value -> value.toLowerCase(Locale.ROOT).startsWith(prefix))
                .map(value -> value.substring(prefix.length())));
    }
}
