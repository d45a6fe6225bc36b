package dev.asli.gateway.idempotency;

import dev.asli.gateway.problem.GatewayProblem;
import dev.asli.kit.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * A caller's Idempotency-Key. It names the write by its hash, and seals the answer by a key derived from it (HKDF,
 * RFC 5869; AES-256-GCM): who reads the table, without the caller's key, reads nothing.
 */
public final class WriteKey {

    private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7e]{16,200}");
    private static final byte[] PURPOSE = "asli idempotent answer v1".getBytes(StandardCharsets.US_ASCII);
    private static final int SEAL_BITS = 256;
    private static final int TAG_BITS = 128;
    private static final int NONCE_BYTES = 12;

    private final String key;
    private final byte[] hash;

    private WriteKey(String key, byte[] hash) {
        this.key = key;
        this.hash = hash;
    }

    /**
     * @param caller whose key it is; the same key of another caller is another key
     * @throws ProblemException IDEMPOTENCY_KEY_INVALID for one that is too short to be secret, too long, or not printable
     */
    public static WriteKey of(String caller, String key) {
        if (!SHAPE.matcher(key).matches()) {
            throw new ProblemException(
                    GatewayProblem.IDEMPOTENCY_KEY_INVALID,
                    "Send 16 to 200 printable characters without blanks, best a random UUID; a new one for each write.");
        }
        return new WriteKey(key, sha256("write", caller, key));
    }

    /** 32 bytes. */
    public byte[] hash() {
        return hash.clone();
    }

    /** What the inner services know the write by: the same for the same key, and no way back to it. */
    public String requestId() {
        return HexFormat.of().formatHex(sha256("request-id", HexFormat.of().formatHex(hash)));
    }

    /** @param salt 16 random bytes, used for one answer only, hence the nonce may be derived from it */
    byte[] seal(byte[] salt, byte[] plain) {
        return run(Cipher.ENCRYPT_MODE, salt, plain);
    }

    byte[] open(byte[] salt, byte[] sealed) {
        return run(Cipher.DECRYPT_MODE, salt, sealed);
    }

    private byte[] run(int mode, byte[] salt, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            byte[] nonce = Arrays.copyOf(sha256("nonce", HexFormat.of().formatHex(salt)), NONCE_BYTES);
            cipher.init(mode, sealingKey(salt), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(hash);
            return cipher.doFinal(text);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("A kept answer cannot be sealed or opened.", broken);
        }
    }

    private SecretKey sealingKey(byte[] salt) throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveKey(
                        "AES",
                        HKDFParameterSpec.ofExtract()
                                .addIKM(key.getBytes(StandardCharsets.US_ASCII))
                                .addSalt(salt)
                                .thenExpand(PURPOSE, SEAL_BITS / Byte.SIZE));
    }

    private static byte[] sha256(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
                digest.update(bytes);
            }
            return digest.digest();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java has no SHA-256.", impossible);
        }
    }
}
