package dev.asli.ledger.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A run of neighbouring leaves that forms one (perhaps incomplete) subtree of RFC 9162.
 *
 * @param from first leaf
 * @param to one past the last leaf; greater than from
 */
record Leaves(long from, long to) {

    Leaves {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("Leaves %d to %d are not a subtree.".formatted(from, to));
        }
    }

    long size() {
        return to - from;
    }

    /** Where the subtree divides: after the largest power of two that is smaller than its size. */
    long split() {
        return from + Long.highestOneBit(size() - 1);
    }

    Leaves left() {
        return new Leaves(from, split());
    }

    Leaves right() {
        return new Leaves(split(), to);
    }

    /** The complete subtrees it consists of, from the left; at most one for each level. */
    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        long start = from;
        while (start < to) {
            long width = Long.highestOneBit(to - start);
            nodes.add(new Node(Long.numberOfTrailingZeros(width), start / width));
            start += width;
        }
        return nodes;
    }

    Hash root(Function<Node, Hash> stored) {
        List<Node> nodes = nodes();
        Hash root = stored.apply(nodes.getLast());
        for (int i = nodes.size() - 2; i >= 0; i--) {
            root = Hash.ofNode(stored.apply(nodes.get(i)), root);
        }
        return root;
    }
}
