package dev.asli.intake.vault;

import com.google.crypto.tink.Aead;
import java.util.Map;
import java.util.Optional;

/**
 * Where master keys come from. A key management service is joined by one more of these, whose {@link Aead} calls it: keys
 * never leave there, since wrapping and unwrapping is all that is asked of one.
 */
interface MasterKeySource {

    /** @throws MasterKeysUnusable when the source cannot be read as it is set */
    Found read();

    /**
     * @param active the id of the key that wraps what is new; empty when the source names none
     * @param demonstration whether one of the keys is the demonstration's, which everyone can read
     */
    record Found(Map<String, Aead> keys, Optional<String> active, boolean demonstration) {

        public Found {
            keys = Map.copyOf(keys);
        }
    }

    /** Says which setting is wrong, and what to set instead. */
    final class MasterKeysUnusable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String property;

        MasterKeysUnusable(String property, String why) {
            super(why, null, false, false);
            this.property = property;
        }

        String property() {
            return property;
        }
    }
}
