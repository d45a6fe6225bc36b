package dev.asli.intake.vault;

import java.util.Arrays;
import java.util.UUID;

/**
 * One person's key, as it is kept: wrapped by a master key.
 *
 * @param wrapped empty once it was destroyed; nothing it sealed can be read again
 */
public record DataKey(Place place, UUID id, String masterKeyId, byte[] wrapped) {

    /** Whose key it is, and for what. */
    public record Place(String reference, Scope scope) {}

    public boolean destroyed() {
        return wrapped.length == 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DataKey key
                && key.place.equals(place)
                && key.id.equals(id)
                && key.masterKeyId.equals(masterKeyId)
                && Arrays.equals(key.wrapped, wrapped);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "DataKey[" + id + "]";
    }
}
