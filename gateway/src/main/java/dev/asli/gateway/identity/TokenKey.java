package dev.asli.gateway.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** The EC P-256 key pair that signs the gateway's tokens (ES256, RFC 7518 section 3.4). */
record TokenKey(PrivateKey privateKey, ECPublicKey publicKey) {

    private static final int COORDINATE_BYTES = 32;

    /** @throws IllegalStateException naming the file when it is missing or not such a key */
    static TokenKey read(Path file) {
        try {
            String pem = Files.readString(file, StandardCharsets.US_ASCII);
            KeyFactory factory = KeyFactory.getInstance("EC");
            ECPublicKey publicKey =
                    (ECPublicKey) factory.generatePublic(new X509EncodedKeySpec(section(pem, "PUBLIC KEY")));
            if (publicKey.getParams().getOrder().bitLength() != COORDINATE_BYTES * Byte.SIZE) {
                throw new IllegalStateException("%s holds an EC key of another curve than P-256.".formatted(file));
            }
            return new TokenKey(
                    factory.generatePrivate(new PKCS8EncodedKeySpec(section(pem, "PRIVATE KEY"))), publicKey);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The token key %s cannot be read.".formatted(file), unreadable);
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            throw new IllegalStateException(
                    "%s is not a PEM file with an EC P-256 private and public key.".formatted(file), malformed);
        }
    }

    static TokenKey generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            return new TokenKey(pair.getPrivate(), (ECPublicKey) pair.getPublic());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java has no EC P-256.", impossible);
        }
    }

    /** The public half as a JWK (RFC 7517), named by its thumbprint (RFC 7638). */
    Map<String, String> jwk() {
        Map<String, String> jwk = new TreeMap<>(coordinates());
        jwk.put("kid", keyId());
        jwk.put("use", "sig");
        jwk.put("alg", "ES256");
        return jwk;
    }

    String keyId() {
        Map<String, String> members = coordinates();
        String canonical = "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"%s\",\"y\":\"%s\"}"
                .formatted(members.get("x"), members.get("y"));
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java has no SHA-256.", impossible);
        }
    }

    private Map<String, String> coordinates() {
        return Map.of(
                "kty",
                "EC",
                "crv",
                "P-256",
                "x",
                coordinate(publicKey.getW().getAffineX()),
                "y",
                coordinate(publicKey.getW().getAffineY()));
    }

    private static String coordinate(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] fixed = new byte[COORDINATE_BYTES];
        int length = Math.min(bytes.length, fixed.length);
        System.arraycopy(bytes, bytes.length - length, fixed, fixed.length - length, length);
        return base64(fixed);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] section(String pem, String title) {
        String begin = "-----BEGIN " + title + "-----";
        int from = pem.indexOf(begin);
        int to = pem.indexOf("-----END " + title + "-----");
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("no section " + title);
        }
        return Base64.getMimeDecoder().decode(pem.substring(from + begin.length(), to));
    }
}
