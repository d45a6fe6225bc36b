package dev.asli.ledger.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What must be read to prove something, and the proof made of it. Two steps, so that a store can fetch all nodes at
 * once: ask {@link #nodes}, read them, then {@link #hashes}.
 */
public final class Proof {

    private final List<Leaves> subtrees;

    private Proof(List<Leaves> subtrees) {
        this.subtrees = subtrees;
    }

    /**
     * That a leaf is in the tree (RFC 9162, section 2.1.3.1).
     *
     * @param leaf 0 to size - 1
     * @throws IllegalArgumentException when there is no such leaf
     */
    public static Proof ofInclusion(long leaf, long size) {
        if (leaf < 0 || leaf >= size) {
            throw new IllegalArgumentException("A tree of %d entries has no entry %d.".formatted(size, leaf));
        }
        List<Leaves> siblings = new ArrayList<>();
        Leaves around = new Leaves(0, size);
        while (around.size() > 1) {
            boolean inLeft = leaf < around.split();
            siblings.addFirst(inLeft ? around.right() : around.left());
            around = inLeft ? around.left() : around.right();
        }
        return new Proof(siblings);
    }

    /**
     * That a tree only grew (RFC 9162, section 2.1.4.1).
     *
     * @param first size before, 0 to second
     * @param second size now
     * @throws IllegalArgumentException when the sizes are the wrong way round
     */
    public static Proof ofConsistency(long first, long second) {
        if (first < 0 || first > second) {
            throw new IllegalArgumentException("A tree of %d entries did not grow from %d.".formatted(second, first));
        }
        List<Leaves> subtrees = new ArrayList<>();
        if (first == 0 || first == second) {
            return new Proof(subtrees);
        }
        Leaves around = new Leaves(0, second);
        while (around.to() != first) {
            boolean endsLeft = first <= around.split();
            subtrees.addFirst(endsLeft ? around.right() : around.left());
            around = endsLeft ? around.left() : around.right();
        }
        if (around.from() > 0) {
            subtrees.addFirst(around);
        }
        return new Proof(subtrees);
    }

    /** The complete subtrees whose hashes are needed; O(log size). */
    public List<Node> nodes() {
        return subtrees.stream().flatMap(subtree -> subtree.nodes().stream()).toList();
    }

    /** The proof, nearest sibling first. */
    public List<Hash> hashes(Function<Node, Hash> stored) {
        return subtrees.stream().map(subtree -> subtree.root(stored)).toList();
    }
}
