package dev.asli.intake.vault;

import java.util.Set;

/** Which master keys the database needs. Asked once, at the start. */
public interface KeysInUse {

    /** Blocks: never on an event loop. */
    Set<String> ids();
}
