package dev.asli.intake.vault;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM (NIST SP 800-38D): 96-bit random nonce, 128-bit tag, the reference authenticated with the content. */
@ApplicationScoped
class ContactCipher {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final VaultConfig config;

    ContactCipher(VaultConfig config) {
        this.config = config;
    }

    byte[] seal(String reference, Contact contact) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = apply(Cipher.ENCRYPT_MODE, reference, nonce, ContactEncoding.write(contact));
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** @throws IllegalStateException when it was sealed under another key, for another reference, or changed since */
    Contact open(String reference, byte[] sealed) {
        ByteBuffer parts = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE_BYTES];
        parts.get(nonce);
        byte[] hidden = new byte[parts.remaining()];
        parts.get(hidden);
        return ContactEncoding.read(apply(Cipher.DECRYPT_MODE, reference, nonce, hidden));
    }

    private byte[] apply(int mode, String reference, byte[] nonce, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(reference.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("The sealed contact does not fit its key or its reference.", failed);
        }
    }

    private SecretKeySpec key() {
        byte[] key = Base64.getDecoder().decode(config.key().orElseThrow());
        if (key.length != KEY_BYTES) {
            throw new IllegalStateException("asli.vault.key is not base64 of %d bytes.".formatted(KEY_BYTES));
        }
        return new SecretKeySpec(key, "AES");
    }
}
