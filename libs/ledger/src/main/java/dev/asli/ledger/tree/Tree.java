package dev.asli.ledger.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Growing a tree and its root, given the hashes of its complete subtrees. */
public final class Tree {

    private Tree() {}

    /** What must be read before a leaf can be added to a tree of that size: the left neighbours it completes. */
    public static List<Node> neededToAppend(long size) {
        List<Node> needed = new ArrayList<>();
        Node node = new Node(0, size);
        while (node.isRightChild()) {
            needed.add(node.leftSibling());
            node = node.parent();
        }
        return needed;
    }

    /** The nodes that one more leaf completes, itself first. */
    public static Map<Node, Hash> append(long size, Hash leaf, Function<Node, Hash> stored) {
        Map<Node, Hash> added = new LinkedHashMap<>();
        Node node = new Node(0, size);
        Hash hash = leaf;
        added.put(node, hash);
        while (node.isRightChild()) {
            hash = Hash.ofNode(stored.apply(node.leftSibling()), hash);
            node = node.parent();
            added.put(node, hash);
        }
        return added;
    }

    /** What must be read to know the root. */
    public static List<Node> neededForRoot(long size) {
        return size == 0 ? List.of() : new Leaves(0, size).nodes();
    }

    public static Hash root(long size, Function<Node, Hash> stored) {
        return size == 0 ? Hash.ofEmptyTree() : new Leaves(0, size).root(stored);
    }
}
