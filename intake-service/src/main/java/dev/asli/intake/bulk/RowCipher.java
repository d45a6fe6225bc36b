package dev.asli.intake.bulk;

import com.google.crypto.tink.Aead;
import dev.asli.intake.vault.MasterKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * Seals rows while they wait to be filed, since they name people: under the vault's active master key, whose id stands
 * before the sealed row; import and row are authenticated with it.
 */
@ApplicationScoped
class RowCipher {

    private final MasterKeys keys;

    RowCipher(MasterKeys keys) {
        this.keys = keys;
    }

    byte[] seal(UUID importId, int row, byte[] wire) {
        String id = keys.activeId();
        byte[] name = id.getBytes(StandardCharsets.UTF_8);
        try {
            byte[] sealed = key(id).encrypt(wire, place(importId, row));
            return ByteBuffer.allocate(Integer.BYTES + name.length + sealed.length)
                    .putInt(name.length)
                    .put(name)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("A row cannot be sealed.", failed);
        }
    }

    /** @throws IllegalStateException when its key is gone, or it was sealed for another row, or changed since */
    byte[] open(UUID importId, int row, byte[] stored) {
        ByteBuffer parts = ByteBuffer.wrap(stored);
        byte[] name = new byte[parts.getInt()];
        parts.get(name);
        byte[] sealed = new byte[parts.remaining()];
        parts.get(sealed);
        try {
            return key(new String(name, StandardCharsets.UTF_8)).decrypt(sealed, place(importId, row));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("A sealed row does not fit its key or its place.", failed);
        }
    }

    private Aead key(String id) {
        return keys.find(id)
                .orElseThrow(() -> new IllegalStateException("The vault has no key of the id that sealed this row."));
    }

    private static byte[] place(UUID importId, int row) {
        return ("import-row/" + importId + "/" + row).getBytes(StandardCharsets.US_ASCII);
    }
}
