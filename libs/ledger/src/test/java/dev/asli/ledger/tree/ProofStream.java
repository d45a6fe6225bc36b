package dev.asli.ledger.tree;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Proofs for the second verifier (src/test/js): each is a letter (i or c), two unsigned 32-bit numbers (leaf and size, or
 * the two sizes), the number of hashes in one byte, the hashes. Leaf number n is the text "entry n".
 */
public final class ProofStream {

    private final Map<Node, Hash> nodes = new HashMap<>();
    private final DataOutputStream out;

    public ProofStream(OutputStream out, int largest) {
        this.out = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
        for (int i = 0; i < largest; i++) {
            nodes.putAll(Tree.append(i, Hash.ofLeaf(("entry " + i).getBytes(StandardCharsets.UTF_8)), nodes::get));
        }
    }

    /** Every leaf in every size, and every pair of sizes from 1. How many proofs. */
    public long writeAll(int largest) throws IOException {
        long written = 0;
        for (int size = 1; size <= largest; size++) {
            for (int i = 0; i < size; i++) {
                write('i', i, size, Proof.ofInclusion(i, size).hashes(nodes::get));
                write('c', i + 1, size, Proof.ofConsistency(i + 1, size).hashes(nodes::get));
                written += 2;
            }
        }
        out.flush();
        return written;
    }

    private void write(char kind, int first, int second, List<Hash> hashes) throws IOException {
        out.writeByte(kind);
        out.writeInt(first);
        out.writeInt(second);
        out.writeByte(hashes.size());
        for (Hash hash : hashes) {
            out.write(hash.bytes());
        }
    }
}
