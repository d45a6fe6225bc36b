package dev.asli.intake.vault;

import java.util.List;
import java.util.Optional;

/** Master keys among the settings, which an environment sets as ASLI_VAULT_KEY or ASLI_VAULT_KEYS. */
final class EnvironmentKeys implements MasterKeySource {

    private final VaultConfig config;

    EnvironmentKeys(VaultConfig config) {
        this.config = config;
    }

    @Override
    public Found read() {
        RawKeys keys = new RawKeys();
        config.key().ifPresent(key -> keys.add("asli.vault.key", RawKeys.FIRST, key));
        List<String> others = config.keys().orElse(List.of());
        for (String other : others) {
            int colon = other.indexOf(':');
            if (colon < 0) {
                throw new MasterKeysUnusable("asli.vault.keys", "Each is written as id:base64, with commas between.");
            }
            keys.add("asli.vault.keys", other.substring(0, colon).strip(), other.substring(colon + 1));
        }
        if (config.key().isEmpty() && others.isEmpty()) {
            throw new MasterKeysUnusable(
                    "asli.vault.key",
                    "It is missing. Set base64 of %d random bytes, or name another asli.vault.source."
                            .formatted(RawKeys.KEY_BYTES));
        }
        return keys.found(config.activeKey().or(() -> only(others)));
    }

    /** One key needs no word about which. */
    private Optional<String> only(List<String> others) {
        if (config.key().isPresent()) {
            return others.isEmpty() ? Optional.of(RawKeys.FIRST) : Optional.empty();
        }
        return others.size() == 1
                ? Optional.of(others.getFirst()
                        .substring(0, others.getFirst().indexOf(':'))
                        .strip())
                : Optional.empty();
    }
}
