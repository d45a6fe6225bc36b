package dev.asli.gateway.identity;

import dev.asli.kit.identity.Roles;
import dev.asli.kit.startup.StartupCheck;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says to the inner services who calls: the realm's own token where there is one, else a token of ours that lives for a
 * minute. Its times are the machine's, never the movable clock's, since whoever verifies it looks at a real clock.
 */
@ApplicationScoped
public class TokenMint implements StartupCheck {

    private final TokenConfig config;
    private final TokenKey key;

    TokenMint(TokenConfig config) {
        this.config = config;
        this.key = config.keyFile().map(TokenKey::read).orElseGet(TokenKey::generate);
    }

    public String tokenFor(Caller caller) {
        return switch (caller) {
            case Caller.Member member -> member.token();
            case Caller.KeyHolder holder ->
                sign(
                        Jwt.subject(holder.subject()).claim("intermediary", holder.organisation()),
                        Roles.INTERMEDIARY_MEMBER);
            case Caller.Visitor visitor -> sign(Jwt.subject(visitor.subject()), Roles.VISITOR);
        };
    }

    /** The key that verifies our tokens, as a JWK. */
    public Map<String, String> publicJwk() {
        return key.jwk();
    }

    @Override
    public List<Refusal> check() {
        return config.keyFile().isPresent()
                ? List.of()
                : List.of(new Refusal(
                        "asli.tokens.key-file",
                        "without it every replica signs with a key of its own; set a PEM file with an EC P-256 key"));
    }

    private String sign(JwtClaimsBuilder claims, String role) {
        return claims.issuer(config.issuer())
                .audience(config.audience())
                .groups(Set.of(role))
                .expiresIn(config.validity())
                .jws()
                .algorithm(SignatureAlgorithm.ES256)
                .keyId(key.keyId())
                .sign(key.privateKey());
    }
}
