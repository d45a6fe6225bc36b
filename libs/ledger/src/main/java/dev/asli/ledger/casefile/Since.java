package dev.asli.ledger.casefile;

import dev.asli.ledger.CanonicalJson;
import dev.asli.ledger.Growth;
import dev.asli.ledger.note.Checkpoint;
import dev.asli.ledger.note.SignedNote;
import dev.asli.ledger.note.VerifierKey;
import dev.asli.ledger.tree.Hash;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An older checkpoint that somebody kept, to be compared with those of a case file: whether the log only grew in between.
 *
 * @param note as it was given or taken out of an earlier case file
 * @param proof what {@code /api/v1/ledger/../consistency} answered, for sizes that the case file itself has no proof for
 */
public record Since(String note, Optional<byte[]> proof) {

    /** @param ledgers those of the case file, whose checkpoints are genuine */
    Optional<Finding> check(List<Verification.LedgerSummary> ledgers, List<VerifierKey> keys) {
        try {
            SignedNote signed = SignedNote.read(note);
            Checkpoint older = Checkpoint.read(signed.text());
            if (signed.signer(keys)
                    .filter(key -> key.name().equals(older.origin()))
                    .isEmpty()) {
                return problem("None of the keys given signed it.");
            }
            return ledgers.stream()
                    .filter(ledger -> ledger.origin().equals(older.origin()))
                    .findFirst()
                    .map(ledger -> compare(older, ledger))
                    .orElseGet(() -> problem("It is of a log that this case file holds nothing of."));
        } catch (IllegalArgumentException malformed) {
            return problem("It is not a signed checkpoint, or the proof given with it is none.");
        }
    }

    private Optional<Finding> compare(Checkpoint older, Verification.LedgerSummary ledger) {
        Checkpoint later = ledger.checkpoint();
        if (older.size() > later.size()) {
            return problem("It is younger than this case file: its log has %d entries, this one's has %d."
                    .formatted(older.size(), later.size()));
        }
        if (older.size() == later.size()) {
            return older.root().equals(later.root()) ? Optional.empty() : forked(older);
        }
        List<Growth> growths = new ArrayList<>(ledger.growth());
        proof.ifPresent(json -> growths.add(given(json, older.root())));
        List<Growth> fitting =
                growths.stream().filter(growth -> growth.from() == older.size()).toList();
        if (fitting.isEmpty()) {
            return problem("This case file has no proof from %1$d entries on. Get one from the operator"
                            .formatted(older.size())
                    + " (/api/v1/ledger/LOG/consistency?from=%d&to=%d) and give it with --consistency."
                            .formatted(older.size(), later.size()));
        }
        return fitting.stream().anyMatch(growth -> growth.root().equals(older.root()) && growth.leadsTo(later))
                ? Optional.empty()
                : forked(older);
    }

    /** The answer of the operator has no root in it; the checkpoint's own is to be proven. */
    private static Growth given(byte[] json, Hash root) {
        Map<String, Object> members = new HashMap<>(CanonicalJson.readAnySpelling(json));
        members.put("root", root.hex());
        return Growth.read(members);
    }

    private static Optional<Finding> forked(Checkpoint older) {
        return problem("The log is not the same: its first %d entries were changed after that checkpoint was signed."
                .formatted(older.size()));
    }

    private static Optional<Finding> problem(String words) {
        return Optional.of(Finding.of("older checkpoint", words));
    }
}
