package dev.asli.intake.outbound;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.Tokens;
import io.quarkus.oidc.client.runtime.TokensHelper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The realm's own: client credentials, kept until shortly before they expire. */
@ApplicationScoped
class ClientCredentials implements ServiceToken {

    private final OidcClient client;
    private final TokensHelper tokens = new TokensHelper();

    ClientCredentials(OidcClient client) {
        this.client = client;
    }

    @Override
    public Uni<String> bearer() {
        return tokens.getTokens(client).map(Tokens::getAccessToken);
    }
}
