package dev.asli.intake.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import dev.asli.intake.vault.DataKey.Place;
import dev.asli.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * Envelope encryption with Tink: a text under a data key (AES-256-GCM), the data key under a master key. Both bind what
 * they belong to, so that neither a key nor a text can be moved to another complaint.
 */
@ApplicationScoped
class Envelope {

    private static final String VERSION = "asli-vault-2";

    private final MasterKeys masterKeys;

    Envelope(MasterKeys masterKeys) {
        this.masterKeys = masterKeys;
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java has no AES-256-GCM.", impossible);
        }
    }

    DataKey newKey(Place place) {
        try {
            return wrap(place, UUID.randomUUID(), KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("No data key could be made.", impossible);
        }
    }

    /** The same data key under the active master key. */
    DataKey rewrapped(DataKey key) throws GeneralSecurityException {
        return wrap(key.place(), key.id(), unwrap(key));
    }

    /** @param item which text of that place it is; it opens as no other */
    byte[] seal(DataKey key, String item, byte[] text) {
        try {
            return aead(key).encrypt(text, context("text", key, item));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("The data key does not fit its master key or its complaint.", failed);
        }
    }

    /** @throws IllegalStateException when it was sealed elsewhere or changed since */
    byte[] open(DataKey key, String item, byte[] sealed) {
        try {
            return aead(key).decrypt(sealed, context("text", key, item));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("What is sealed does not fit its key or its complaint.", failed);
        }
    }

    private Aead aead(DataKey key) throws GeneralSecurityException {
        return unwrap(key).getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private DataKey wrap(Place place, UUID id, KeysetHandle plain) throws GeneralSecurityException {
        String active = masterKeys.activeId();
        DataKey named = new DataKey(place, id, active, new byte[0]);
        return new DataKey(
                place,
                id,
                active,
                TinkProtoKeysetFormat.serializeEncryptedKeyset(plain, master(active), context("key", named, active)));
    }

    private KeysetHandle unwrap(DataKey key) throws GeneralSecurityException {
        if (key.destroyed()) {
            throw new ProblemException(
                    VaultProblem.VAULT_KEY_DESTROYED, "It was erased: the key that opened it no longer exists.");
        }
        return TinkProtoKeysetFormat.parseEncryptedKeyset(
                key.wrapped(), master(key.masterKeyId()), context("key", key, key.masterKeyId()));
    }

    private Aead master(String id) {
        return masterKeys
                .find(id)
                .orElseThrow(() -> new ProblemException(
                        VaultProblem.VAULT_KEY_UNAVAILABLE,
                        "The master key that wraps this is not known here just now. Somebody has to bring it back."));
    }

    private static byte[] context(String what, DataKey key, String item) {
        return String.join(
                        "\n",
                        VERSION,
                        what,
                        key.place().reference(),
                        key.place().scope().name(),
                        key.id().toString(),
                        item)
                .getBytes(StandardCharsets.UTF_8);
    }
}
