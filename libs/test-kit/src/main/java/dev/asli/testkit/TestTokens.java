package dev.asli.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;

/**
 * Tokens as the realm would issue them, signed by a key of this test run. The service under test verifies them by the
 * code it verifies the realm's with; only the key is handed to it instead of fetched.
 */
public final class TestTokens implements QuarkusTestResourceLifecycleManager {

    private static final KeyPair KEYS = rsa();
    private static final String ISSUER = "https://realm.test.asli.dev";

    @Override
    public Map<String, String> start() {
        String pem = "-----BEGIN PUBLIC KEY-----"
                + Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded()) + "-----END PUBLIC KEY-----";
        return Map.of(
                "quarkus.oidc.public-key", pem,
                "quarkus.oidc.token.issuer", ISSUER,
                "quarkus.oidc.auth-server-url", "",
                "quarkus.oidc.gateway.tenant-enabled", "false",
                "quarkus.oidc.resolve-tenants-with-issuer", "false");
    }

    @Override
    public void stop() {}

    public static String withRoles(String subject, String... roles) {
        return token(subject, Map.of(), List.of(roles), Duration.ofMinutes(5), "asli", ISSUER);
    }

    public static String forIntermediary(String subject, String intermediary, String... roles) {
        return token(
                subject, Map.of("intermediary", intermediary), List.of(roles), Duration.ofMinutes(5), "asli", ISSUER);
    }

    public static String expired(String subject, String... roles) {
        return token(subject, Map.of(), List.of(roles), Duration.ofMinutes(-5), "asli", ISSUER);
    }

    public static String forAnotherAudience(String subject, String... roles) {
        return token(subject, Map.of(), List.of(roles), Duration.ofMinutes(5), "another", ISSUER);
    }

    private static String token(
            String subject,
            Map<String, Object> claims,
            List<String> roles,
            Duration validity,
            String audience,
            String issuer) {
        Instant now = Clock.systemUTC().instant();
        JWTClaimsSet.Builder set = new JWTClaimsSet.Builder()
                .subject(subject)
                .issuer(issuer)
                .audience(audience)
                .issueTime(Date.from(now.minusSeconds(600)))
                .expirationTime(Date.from(now.plus(validity)))
                .claim("realm_access", Map.of("roles", roles));
        claims.forEach(set::claim);
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), set.build());
        try {
            token.sign(new RSASSASigner(KEYS.getPrivate()));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return token.serialize();
    }

    private static KeyPair rsa() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
