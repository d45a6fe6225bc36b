package dev.asli.intake.vault;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.SecretKey;

/**
 * Master keys in a {@link KeyStore}: a PKCS#12 file, or any other type the Java installation has a provider for. Secret
 * keys only, each under its alias as id; a provider that keeps its keys to itself (a token) works as long as it offers
 * AES/GCM/NoPadding.
 */
final class KeyStoreKeys implements MasterKeySource {

    private static final String PROPERTY = "asli.vault.key-store.path";

    private final VaultConfig config;

    KeyStoreKeys(VaultConfig config) {
        this.config = config;
    }

    @Override
    public Found read() {
        Path path = config.keyStore()
                .path()
                .orElseThrow(() -> new MasterKeysUnusable(PROPERTY, "It is missing. Name the key store's file."));
        char[] password = config.keyStore().password().orElse("").toCharArray();
        try (InputStream in = Files.newInputStream(path)) {
            KeyStore store = KeyStore.getInstance(config.keyStore().type());
            store.load(in, password);
            Map<String, Aead> keys = new HashMap<>();
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias) && store.getKey(alias, password) instanceof SecretKey key) {
                    RawKeys.requireId(PROPERTY, alias);
                    keys.put(alias, new StoredKey(strong(alias, key)));
                }
            }
            return new Found(keys, config.activeKey(), false);
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new MasterKeysUnusable(
                    PROPERTY, "The key store cannot be read: check its path, its type and its password.");
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** A token shows no bytes; it alone knows how long its key is. */
    private static SecretKey strong(String alias, SecretKey key) {
        byte[] bytes = key.getEncoded();
        if (!key.getAlgorithm().startsWith("AES") || (bytes != null && bytes.length != RawKeys.KEY_BYTES)) {
            throw new MasterKeysUnusable(PROPERTY, "The key " + alias + " is not an AES key of 256 bits.");
        }
        return key;
    }
}
