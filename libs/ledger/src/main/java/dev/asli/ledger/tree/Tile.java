package dev.asli.ledger.tree;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The place of 256 neighbouring hashes, of which the last tile of a level may lack some (c2sp.org/tlog-tiles).
 *
 * @param level 0 holds leaves, each further level the roots of whole tiles below
 * @param index counts from 0 within its level
 */
public record Tile(int level, long index) {

    /** Hashes in a whole tile. */
    public static final int WIDTH = 256;

    static final int LEVELS_OF_NODES = 8;

    /** The tile from whose hashes a node follows. */
    public static Tile of(Node node) {
        return new Tile(node.level() / LEVELS_OF_NODES, firstHash(node) / WIDTH);
    }

    /** @throws IllegalStateException when the tile has too few hashes for the node */
    Hash root(Node node, List<Hash> hashes) {
        int from = (int) (firstHash(node) % WIDTH);
        int to = from + (1 << (node.level() % LEVELS_OF_NODES));
        if (hashes.size() < to) {
            throw new IllegalStateException("Tile %d of level %d lacks hashes.".formatted(index, level));
        }
        return rootOf(hashes.subList(from, to));
    }

    /** @param hashes a power of two of them */
    static Hash rootOf(List<Hash> hashes) {
        List<Hash> row = hashes;
        while (row.size() > 1) {
            List<Hash> below = row;
            row = IntStream.range(0, below.size() / 2)
                    .mapToObj(i -> Hash.ofNode(below.get(2 * i), below.get(2 * i + 1)))
                    .toList();
        }
        return row.getFirst();
    }

    private static long firstHash(Node node) {
        return node.index() << (node.level() % LEVELS_OF_NODES);
    }
}
