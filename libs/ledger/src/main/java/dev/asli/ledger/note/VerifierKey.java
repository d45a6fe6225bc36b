package dev.asli.ledger.note;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public half of a log's key, as people hand it round: {@code name+hash+base64} (c2sp.org/signed-note).
 *
 * @param name the log's origin; no space and no plus
 * @param raw the 32 bytes of RFC 8032, in hexadecimal
 */
public record VerifierKey(String name, String raw) {

    private static final byte ED25519 = 1;
    private static final int RAW_BYTES = 32;
    private static final int HASH_BYTES = 4;
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    /** @throws IllegalArgumentException for a name that cannot stand in a note, or a key of another length */
    public VerifierKey {
        if (name.isEmpty() || name.contains("+") || name.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("A log's name has no space and no plus, and is not empty.");
        }
        if (raw.length() != 2 * RAW_BYTES) {
            throw new IllegalArgumentException("An Ed25519 public key has 32 bytes.");
        }
    }

    /** @param key an Ed25519 key of the JDK's */
    public static VerifierKey of(String name, PublicKey key) {
        byte[] encoded = key.getEncoded();
        if (encoded.length != X509_PREFIX.length + RAW_BYTES
                || !Arrays.equals(X509_PREFIX, Arrays.copyOf(encoded, X509_PREFIX.length))) {
            throw new IllegalArgumentException("The key is not an Ed25519 key.");
        }
        return new VerifierKey(name, HexFormat.of().formatHex(encoded, X509_PREFIX.length, encoded.length));
    }

    /** @throws IllegalArgumentException when the text is not such a key or its hash belongs to another */
    public static VerifierKey read(String text) {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("A verifier key has the form name+hash+key.");
        }
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        if (typed.length != RAW_BYTES + 1 || typed[0] != ED25519) {
            throw new IllegalArgumentException("The verifier key of %s is not an Ed25519 key.".formatted(parts[0]));
        }
        VerifierKey key = new VerifierKey(parts[0], HexFormat.of().formatHex(typed, 1, typed.length));
        if (!HexFormat.of().formatHex(key.hash()).equals(parts[1])) {
            throw new IllegalArgumentException(
                    "The verifier key of %s does not have the hash it claims.".formatted(parts[0]));
        }
        return key;
    }

    public String text() {
        return name + "+" + HexFormat.of().formatHex(hash()) + "+"
                + Base64.getEncoder().encodeToString(typed());
    }

    /** Four bytes that say which key signed: the start of SHA-256(name || newline || type || key). */
    byte[] hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(digest.digest(typed()), HASH_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }

    boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(publicKey());
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException notASignature) {
            return false;
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        byte[] encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + RAW_BYTES);
        System.arraycopy(HexFormat.of().parseHex(raw), 0, encoded, X509_PREFIX.length, RAW_BYTES);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    private byte[] typed() {
        byte[] typed = new byte[RAW_BYTES + 1];
        typed[0] = ED25519;
        System.arraycopy(HexFormat.of().parseHex(raw), 0, typed, 1, RAW_BYTES);
        return typed;
    }
}
