package dev.asli.ledger.tree;

/**
 * The root of one complete subtree: the 2^level leaves that begin at index * 2^level.
 *
 * @param level 0 for leaves, at most 62
 * @param index counts from 0 within its level
 */
public record Node(int level, long index) {

    public Node {
        if (level < 0 || level > 62 || index < 0) {
            throw new IllegalArgumentException("There is no node %d at level %d.".formatted(index, level));
        }
    }

    Node parent() {
        return new Node(level + 1, index / 2);
    }

    Node leftSibling() {
        return new Node(level, index - 1);
    }

    boolean isRightChild() {
        return index % 2 == 1;
    }
}
