package dev.asli.intake.vault;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * A key that stays with its provider: AES-256-GCM (NIST SP 800-38D), 96-bit nonce before, 128-bit tag after the text. The
 * provider chooses the nonce, as FIPS 140 asks.
 */
final class StoredKey implements Aead {

    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;

    StoredKey(SecretKey key) {
        this.key = key;
    }

    @Override
    public byte[] encrypt(byte[] text, byte @Nullable [] context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(TRANSFORMATION);
        cipher.init(Cipher.ENCRYPT_MODE, key);
        if (context != null) {
            cipher.updateAAD(context);
        }
        byte[] hidden = cipher.doFinal(text);
        byte[] nonce = cipher.getIV();
        if (nonce.length != NONCE_BYTES) {
            throw new GeneralSecurityException("The provider chose a nonce of another length.");
        }
        return ByteBuffer.allocate(nonce.length + hidden.length)
                .put(nonce)
                .put(hidden)
                .array();
    }

    @Override
    public byte[] decrypt(byte[] sealed, byte @Nullable [] context) throws GeneralSecurityException {
        if (sealed.length < NONCE_BYTES + TAG_BITS / 8) {
            throw new GeneralSecurityException("It is too short.");
        }
        Cipher cipher = Cipher.getInstance(TRANSFORMATION);
        cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES));
        if (context != null) {
            cipher.updateAAD(context);
        }
        return cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
    }
}
