package dev.asli.ledger.tree;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Roots of complete subtrees, worked out from the tiles that were read; each only once. */
public final class Tiles implements Function<Node, Hash> {

    private final Map<Tile, List<Hash>> read;
    private final Map<Node, Hash> known = new HashMap<>();

    /** @param read whole tiles, and the last one of each level as far as it goes */
    public Tiles(Map<Tile, List<Hash>> read) {
        this.read = read;
    }

    /** @throws IllegalStateException when its tile was not read or lacks hashes: the log was damaged from outside */
    @Override
    public Hash apply(Node node) {
        Hash found = known.get(node);
        if (found == null) {
            Tile tile = Tile.of(node);
            found = tile.root(node, read.getOrDefault(tile, List.of()));
            known.put(node, found);
        }
        return found;
    }
}
