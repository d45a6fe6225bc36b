package dev.asli.intake.vault;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.util.SecretBytes;
import dev.asli.intake.vault.MasterKeySource.Found;
import dev.asli.intake.vault.MasterKeySource.MasterKeysUnusable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Master keys given as base64: AES-256-GCM (NIST SP 800-38D), 96-bit random nonce before, 128-bit tag after the text. */
final class RawKeys {

    static final int KEY_BYTES = 32;

    /** The key that the first release had, which has no id of its own. */
    static final String FIRST = "first";

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,39}");
    private static final String DEMO_MARK = "asli-demo-";

    private final Map<String, Aead> keys = new LinkedHashMap<>();
    private boolean demonstration;

    /** @param property named when the key is not one */
    void add(String property, String id, String base64) {
        requireId(property, id);
        byte[] key = decoded(base64.strip());
        if (key.length != KEY_BYTES) {
            throw new MasterKeysUnusable(property, "It is not base64 of %d bytes.".formatted(KEY_BYTES));
        }
        demonstration |=
                new String(Arrays.copyOf(key, DEMO_MARK.length()), StandardCharsets.ISO_8859_1).equals(DEMO_MARK);
        if (keys.putIfAbsent(id, aead(key)) != null) {
            throw new MasterKeysUnusable(property, "The key id " + id + " is given twice.");
        }
    }

    Found found(Optional<String> active) {
        return new Found(keys, active, demonstration);
    }

    static void requireId(String property, String id) {
        if (!ID.matcher(id).matches()) {
            throw new MasterKeysUnusable(
                    property, "A key id is 1 to 40 of a to z, 0 to 9, dot, hyphen and underscore.");
        }
    }

    @AccessesPartialKey // master keys come from outside as bytes
    private static Aead aead(byte[] key) {
        try {
            AesGcmParameters parameters = AesGcmParameters.builder()
                    .setKeySizeBytes(KEY_BYTES)
                    .setIvSizeBytes(12)
                    .setTagSizeBytes(16)
                    .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                    .build();
            return AesGcmJce.create(AesGcmKey.builder()
                    .setParameters(parameters)
                    .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
                    .build());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java has no AES-256-GCM.", impossible);
        }
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException malformed) {
            return new byte[0];
        }
    }
}
