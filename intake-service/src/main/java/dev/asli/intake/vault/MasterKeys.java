package dev.asli.intake.vault;

import com.google.crypto.tink.Aead;
import java.util.Optional;
import java.util.Set;

/** The keys that wrap data keys. Several are known at a time; one of them, the active one, wraps what is new. */
public interface MasterKeys {

    /** @throws dev.asli.kit.problem.ProblemException VAULT_KEY_UNAVAILABLE when no key is active */
    String activeId();

    Set<String> ids();

    Optional<Aead> find(String id);

    /** Reads the source again, so that a key can be added or made active without a restart. Blocks: never on an event loop. */
    void refresh();
}
