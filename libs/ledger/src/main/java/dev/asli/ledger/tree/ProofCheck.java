package dev.asli.ledger.tree;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Checks proofs made by others; never throws for a wrong one. */
public final class ProofCheck {

    private ProofCheck() {}

    /** RFC 9162, section 2.1.3.2: whether the path leads from the leaf to the root of a tree of that size. */
    public static boolean includes(Hash root, long size, long index, Hash leaf, List<Hash> path) {
        return index >= 0
                && index < size
                && climb(index, size - 1, leaf, path).filter(root::equals).isPresent();
    }

    private static Optional<Hash> climb(long index, long last, Hash leaf, List<Hash> path) {
        long node = index;
        long rightmost = last;
        Hash hash = leaf;
        for (Hash sibling : path) {
            if (rightmost == 0) {
                return Optional.empty();
            }
            if (node % 2 == 1 || node == rightmost) {
                hash = Hash.ofNode(sibling, hash);
                while (node % 2 == 0 && node != 0) {
                    node /= 2;
                    rightmost /= 2;
                }
            } else {
                hash = Hash.ofNode(hash, sibling);
            }
            node /= 2;
            rightmost /= 2;
        }
        return rightmost == 0 ? Optional.of(hash) : Optional.empty();
    }

    /** RFC 9162, section 2.1.4.2: whether the second tree has the first one's entries as its beginning. */
    public static boolean grew(Grown grown, List<Hash> proof) {
        if (grown.firstSize() < 0 || grown.firstSize() > grown.secondSize()) {
            return false;
        }
        if (grown.firstSize() == 0) {
            return proof.isEmpty() && grown.firstRoot().equals(Hash.ofEmptyTree());
        }
        if (grown.firstSize() == grown.secondSize()) {
            return proof.isEmpty() && grown.firstRoot().equals(grown.secondRoot());
        }
        return !proof.isEmpty() && bothRootsFollow(grown, proof);
    }

    /** A tree before and after. */
    public record Grown(long firstSize, Hash firstRoot, long secondSize, Hash secondRoot) {}

    private static boolean bothRootsFollow(Grown grown, List<Hash> proof) {
        Iterator<Hash> hashes = proof.iterator();
        boolean firstIsComplete = Long.bitCount(grown.firstSize()) == 1;
        Hash first = firstIsComplete ? grown.firstRoot() : hashes.next();
        Hash second = first;
        long node = grown.firstSize() - 1;
        long rightmost = grown.secondSize() - 1;
        while (node % 2 == 1) {
            node /= 2;
            rightmost /= 2;
        }
        while (hashes.hasNext()) {
            if (rightmost == 0) {
                return false;
            }
            Hash sibling = hashes.next();
            if (node % 2 == 1 || node == rightmost) {
                first = Hash.ofNode(sibling, first);
                second = Hash.ofNode(sibling, second);
                while (node % 2 == 0 && node != 0) {
                    node /= 2;
                    rightmost /= 2;
                }
            } else {
                second = Hash.ofNode(second, sibling);
            }
            node /= 2;
            rightmost /= 2;
        }
        return rightmost == 0 && first.equals(grown.firstRoot()) && second.equals(grown.secondRoot());
    }
}
