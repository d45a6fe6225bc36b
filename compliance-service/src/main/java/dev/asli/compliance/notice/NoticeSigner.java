package dev.asli.compliance.notice;

import dev.asli.compliance.deadline.DeadlineOnRecord;
import dev.asli.kit.signing.SigningKey;
import dev.asli.ledger.CanonicalJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** Signs notices, so that anybody can tell offline that one is ours and unchanged (docs/signed-notice.md). */
@ApplicationScoped
public class NoticeSigner {

    private static final String TYPE = "asli-notice+jwt";

    private final NoticeConfig config;
    private final SigningKey key;
    private final String keyId;

    NoticeSigner(NoticeConfig config) {
        this.config = config;
        this.key = SigningKey.read(config.keyFile());
        this.keyId = thumbprint(publicKey(key));
    }

    /** @param order details of an order; empty for a grievance */
    public String sign(Notice notice, List<DeadlineOnRecord> deadlines, Map<String, String> order, Instant issuedAt) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
        signature.setKeyIdHeaderValue(keyId);
        signature.setHeader("typ", TYPE);
        signature.setPayload(
                new String(CanonicalJson.write(payload(notice, deadlines, order, issuedAt)), StandardCharsets.UTF_8));
        signature.setKey(key.privateKey());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException failed) {
            throw new IllegalStateException("The notice could not be signed with the key at hand.", failed);
        }
    }

    /** JWK Set (RFC 7517) of the public keys, the current one first. */
    public String jwks() {
        return new JsonWebKeySet(publicKeys()).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    /** The same keys, one map for each. */
    public List<Map<String, Object>> jwkList() {
        return publicKeys().stream()
                .map(one -> one.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY))
                .toList();
    }

    private List<JsonWebKey> publicKeys() {
        return Stream.concat(
                        Stream.of(key),
                        config.retiredKeyFiles().stream().flatMap(List::stream).map(SigningKey::read))
                .<JsonWebKey>map(NoticeSigner::publicKey)
                .toList();
    }

    private Map<String, Object> payload(
            Notice notice, List<DeadlineOnRecord> deadlines, Map<String, String> order, Instant issuedAt) {
        Map<String, Object> payload = new TreeMap<>();
        payload.put("iss", config.issuer());
        payload.put("noticeId", notice.id().toString());
        payload.put("kind", notice.kind().name());
        payload.put("intermediary", notice.subject().intermediary());
        payload.put("complaintReference", notice.subject().complaintReference());
        payload.put("issuedAt", issuedAt.toString());
        payload.put("category", notice.subject().category());
        payload.put("statement", notice.statement());
        payload.put(
                "locations",
                notice.subject().locations().stream()
                        .map(place -> Map.of("url", place.url(), "contentId", place.contentId()))
                        .toList());
        payload.put("deadlines", deadlines.stream().map(NoticeSigner::line).toList());
        if (!order.isEmpty()) {
            payload.put("order", order);
        }
        return payload;
    }

    private static Map<String, String> line(DeadlineOnRecord record) {
        return Map.of(
                "obligation", record.deadline().obligation(),
                "clause", record.deadline().clause(),
                "version", record.deadline().versionId(),
                "dueAt", record.deadline().dueAt().map(Instant::toString).orElse(""));
    }

    private static PublicJsonWebKey publicKey(SigningKey key) {
        PublicJsonWebKey jwk = new OctetKeyPairJsonWebKey(key.publicKey());
        jwk.setKeyId(thumbprint(jwk));
        jwk.setAlgorithm(AlgorithmIdentifiers.EDDSA);
        jwk.setUse("sig");
        return jwk;
    }

    /** RFC 7638. */
    private static String thumbprint(PublicJsonWebKey jwk) {
        return jwk.calculateBase64urlEncodedThumbprint("SHA-256");
    }
}
