package dev.asli.ledger;

import dev.asli.ledger.note.Checkpoint;
import dev.asli.ledger.tree.Hash;
import dev.asli.ledger.tree.ProofCheck;
import dev.asli.ledger.tree.ProofCheck.Grown;
import java.util.List;
import java.util.Map;

/**
 * That the log of a checkpoint began with an earlier, smaller log. The earlier root need not be believed: the proof binds it.
 *
 * @param from size of the earlier log
 * @param root of the earlier log
 * @param proof RFC 9162, section 2.1.4.1
 */
public record Growth(long from, Hash root, List<Hash> proof) {

    public Growth {
        proof = List.copyOf(proof);
    }

    /** Whether it leads to that checkpoint. */
    public boolean leadsTo(Checkpoint later) {
        return from > 0 && ProofCheck.grew(new Grown(from, root, later.size(), later.root()), proof);
    }

    Map<String, Object> json() {
        return Map.of(
                "from",
                from,
                "root",
                root.hex(),
                "proof",
                proof.stream().map(Hash::hex).toList());
    }

    /** @throws IllegalArgumentException when it is no such object */
    public static Growth read(Object json) {
        if (json instanceof Map<?, ?> members
                && members.get("from") instanceof Number from
                && members.get("root") instanceof String root
                && members.get("proof") instanceof List<?> proof) {
            return new Growth(
                    from.longValue(),
                    new Hash(root),
                    proof.stream().map(String::valueOf).map(Hash::new).toList());
        }
        throw new IllegalArgumentException("not a growth");
    }
}
