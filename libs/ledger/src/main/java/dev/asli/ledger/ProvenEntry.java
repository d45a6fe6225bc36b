package dev.asli.ledger;

import dev.asli.ledger.tree.Hash;
import java.util.List;

/**
 * An entry and the way from it to a checkpoint's root.
 *
 * @param auditPath nearest sibling first
 */
public record ProvenEntry(LedgerEntry entry, List<Hash> auditPath) {

    public ProvenEntry {
        auditPath = List.copyOf(auditPath);
    }
}
