package dev.asli.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

class GatewayTokensTest {

    private static final String GATEWAY = "https://gateway.asli.dev";
    private final GatewayTokens tokens = new GatewayTokens(new Config());

    @Test
    void theGatewayCannotMakeAnOfficer() {
        SecurityIdentity identity = augment(identity(GATEWAY, Roles.OFFICER, Roles.SERVICE, Roles.VISITOR));

        assertThat(identity.getRoles()).containsExactly(Roles.VISITOR);
    }

    @Test
    void theRealmCan() {
        SecurityIdentity identity = augment(identity("https://login.example/realms/asli", Roles.OFFICER));

        assertThat(identity.getRoles()).containsExactly(Roles.OFFICER);
    }

    private SecurityIdentity augment(SecurityIdentity identity) {
        return tokens.augment(identity, new Blocking()).await().indefinitely();
    }

    private static SecurityIdentity identity(String issuer, String... roles) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new Token(issuer))
                .addRoles(Set.of(roles))
                .build();
    }

    private record Token(String issuer) implements JsonWebToken {
        @Override
        public String getName() {
            return "subject";
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of("iss");
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return name.equals("iss") ? (T) issuer : null;
        }
    }

    private record Config() implements IdentityConfig {
        @Override
        public String realmUrl() {
            return "";
        }

        @Override
        public String gatewayIssuer() {
            return GATEWAY;
        }

        @Override
        public String gatewayJwksUrl() {
            return "";
        }
    }

    private record Blocking() implements AuthenticationRequestContext {
        @Override
        public Uni<SecurityIdentity> runBlocking(Supplier<SecurityIdentity> function) {
            return Uni.createFrom().item(function);
        }
    }
}
