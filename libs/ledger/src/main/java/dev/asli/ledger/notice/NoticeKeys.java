package dev.asli.ledger.notice;

import java.security.PublicKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** The public keys that notices are signed with, by key id. */
public final class NoticeKeys {

    private final Map<String, PublicKey> byId = new HashMap<>();

    /**
     * Takes the Ed25519 keys of a JWK Set's {@code keys} (RFC 7517, RFC 8037) and passes over all others, which serve
     * other purposes.
     *
     * @throws IllegalArgumentException when an Ed25519 key in it is malformed
     */
    public static NoticeKeys ofJwks(@Nullable Object keys) {
        NoticeKeys read = new NoticeKeys();
        if (keys instanceof Collection<?> list) {
            list.forEach(read::add);
        }
        return read;
    }

    /** One member of a JWK Set for {@code /.well-known/asli-keys.json}. */
    public static Map<String, Object> jwk(String keyId, PublicKey key) {
        OctetKeyPairJsonWebKey jwk = new OctetKeyPairJsonWebKey(key);
        jwk.setKeyId(keyId);
        jwk.setUse("sig");
        jwk.setAlgorithm("EdDSA");
        return jwk.toParams(org.jose4j.jwk.JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    public boolean isEmpty() {
        return byId.isEmpty();
    }

    public NoticeKeys plus(NoticeKeys others) {
        NoticeKeys both = new NoticeKeys();
        both.byId.putAll(byId);
        both.byId.putAll(others.byId);
        return both;
    }

    Optional<PublicKey> find(String keyId) {
        return Optional.ofNullable(byId.get(keyId));
    }

    private void add(@Nullable Object jwk) {
        if (jwk instanceof Map<?, ?> members && "Ed25519".equals(members.get("crv"))) {
            Map<String, Object> publicPart =
                    Map.of("kty", "OKP", "crv", "Ed25519", "x", String.valueOf(members.get("x")));
            try {
                byId.put(String.valueOf(members.get("kid")), new OctetKeyPairJsonWebKey(publicPart).getPublicKey());
            } catch (JoseException malformed) {
                throw new IllegalArgumentException("An Ed25519 key of the key set is malformed.", malformed);
            }
        }
    }
}
