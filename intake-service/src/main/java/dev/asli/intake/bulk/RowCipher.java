package dev.asli.intake.bulk;

import dev.asli.intake.vault.VaultConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Seals rows while they wait to be filed, since they name people: AES-256-GCM (NIST SP 800-38D) under a key derived from
 * the vault's (HKDF, RFC 5869), import and row authenticated with it.
 */
@ApplicationScoped
class RowCipher {

    private static final byte[] PURPOSE = "asli import rows v1".getBytes(StandardCharsets.US_ASCII);
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final VaultConfig config;

    RowCipher(VaultConfig config) {
        this.config = config;
    }

    byte[] seal(UUID importId, int row, byte[] wire) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = apply(Cipher.ENCRYPT_MODE, place(importId, row), nonce, wire);
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** @throws IllegalStateException when it was sealed under another key, for another row, or changed since */
    byte[] open(UUID importId, int row, byte[] sealed) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        byte[] hidden = Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length);
        return apply(Cipher.DECRYPT_MODE, place(importId, row), nonce, hidden);
    }

    private byte[] apply(int mode, byte[] place, byte[] nonce, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place);
            return cipher.doFinal(content);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("A sealed row does not fit its key or its place.", failed);
        }
    }

    private SecretKey key() throws GeneralSecurityException {
        byte[] master = Base64.getDecoder().decode(config.key().orElseThrow());
        return KDF.getInstance("HKDF-SHA256")
                .deriveKey("AES", HKDFParameterSpec.ofExtract().addIKM(master).thenExpand(PURPOSE, KEY_BYTES));
    }

    private static byte[] place(UUID importId, int row) {
        return (importId + "/" + row).getBytes(StandardCharsets.US_ASCII);
    }
}
