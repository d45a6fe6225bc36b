package dev.asli.intake.vault;

import dev.asli.intake.vault.MasterKeySource.Found;
import dev.asli.intake.vault.MasterKeySource.MasterKeysUnusable;
import dev.asli.kit.startup.StartupCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** No start without master keys of one's own, or without one that something on record is wrapped by. */
@ApplicationScoped
class MasterKeyCheck implements StartupCheck {

    private final MasterKeySource source;
    private final KeysInUse inUse;

    MasterKeyCheck(VaultConfig config, KeysInUse inUse) {
        this.source = MasterKeyRing.sourceOf(config);
        this.inUse = inUse;
    }

    @Override
    public List<Refusal> check() {
        try {
            return check(source.read());
        } catch (MasterKeysUnusable unusable) {
            return List.of(new Refusal(unusable.property(), String.valueOf(unusable.getMessage())));
        }
    }

    private List<Refusal> check(Found found) {
        List<Refusal> refusals = new ArrayList<>();
        if (found.active().filter(found.keys()::containsKey).isEmpty()) {
            refusals.add(new Refusal(
                    "asli.vault.active-key",
                    "It names no key that is here (%s). Name the one that wraps what is new."
                            .formatted(new TreeSet<>(found.keys().keySet()))));
        }
        if (found.demonstration()) {
            refusals.add(new Refusal(
                    "asli.vault.key", "It is the demonstration's, which everyone can read. Make your own."));
        }
        Set<String> missing = new TreeSet<>(inUse.ids());
        missing.removeAll(found.keys().keySet());
        if (!missing.isEmpty()) {
            refusals.add(new Refusal(
                    "asli.vault.keys",
                    "Contacts and messages are sealed under keys that are not here: %s. Without them nobody reads those"
                                    .formatted(missing)
                            + " again. Bring them back until everything is wrapped anew."));
        }
        return refusals;
    }
}
