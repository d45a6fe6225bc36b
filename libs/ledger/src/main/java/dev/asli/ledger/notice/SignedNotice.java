package dev.asli.ledger.notice;

import dev.asli.ledger.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * A notice as JWS compact serialisation (RFC 7515) with EdDSA over Ed25519 (RFC 8037). Its payload is described in
 * docs/signed-notice.md.
 *
 * @param keyId which key signed
 */
public record SignedNotice(String keyId, Map<String, Object> payload) {

    static final String TYPE = "asli-notice+jwt";
    static final int LONGEST = 1 << 20;

    /** The signed text, ASCII, without a line break. The payload is written as {@link CanonicalJson}. */
    public static String sign(Map<String, ?> payload, String keyId, PrivateKey key) {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
        jws.setKeyIdHeaderValue(keyId);
        jws.setHeader("typ", TYPE);
        jws.setPayloadBytes(CanonicalJson.write(payload));
        jws.setKey(key);
        try {
            return jws.getCompactSerialization();
        } catch (JoseException unusable) {
            throw new IllegalStateException("The notice key cannot sign.", unusable);
        }
    }

    /** Checks the signature with the key it names. One line break at the end is allowed; nothing else around it. */
    public static NoticeCheck check(String text, NoticeKeys keys) {
        String compact = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        if (compact.length() > LONGEST) {
            return new NoticeCheck.Rejected("It is larger than 1 MiB, which no notice is.");
        }
        try {
            JsonWebSignature jws = new JsonWebSignature();
            jws.setAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.EDDSA));
            jws.setCompactSerialization(compact);
            return check(jws, compact, keys);
        } catch (JoseException | IllegalArgumentException malformed) {
            return new NoticeCheck.Rejected("It is not a notice in JWS form, or was damaged.");
        }
    }

    private static NoticeCheck check(JsonWebSignature jws, String compact, NoticeKeys keys) throws JoseException {
        String keyId = String.valueOf(jws.getKeyIdHeaderValue());
        if (!TYPE.equals(jws.getHeader("typ"))) {
            return new NoticeCheck.Rejected("Its type is not %s.".formatted(TYPE));
        }
        Optional<PublicKey> key = keys.find(keyId);
        if (key.isEmpty()) {
            return new NoticeCheck.Rejected(
                    "The key \"%s\" that it names is not among the keys given.".formatted(keyId));
        }
        jws.setKey(key.get());
        if (!jws.verifySignature() || !isSpelledCanonically(compact)) {
            return new NoticeCheck.Rejected("The signature does not fit: the notice was changed after it was signed.");
        }
        return new NoticeCheck.Genuine(new SignedNotice(keyId, CanonicalJson.readAnySpelling(jws.getPayloadBytes())));
    }

    /** Base64 decoders pass over unused bits; a changed text is a changed text all the same. */
    private static boolean isSpelledCanonically(String compact) {
        for (String part : compact.split("\\.", -1)) {
            byte[] decoded = java.util.Base64.getUrlDecoder().decode(part.getBytes(StandardCharsets.US_ASCII));
            if (!java.util.Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(decoded)
                    .equals(part)) {
                return false;
            }
        }
        return true;
    }
}
