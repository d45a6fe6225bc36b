package dev.asli.ledger.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** A tree that only grows and remembers no more than the tiles it has not completed; tells each tile that it completes. */
public final class TileStack {

    private final BiConsumer<Tile, List<Hash>> completed;
    private final List<List<Hash>> rows = new ArrayList<>();
    private long size;

    /** @param completed gets each whole tile, once */
    public TileStack(BiConsumer<Tile, List<Hash>> completed) {
        this.completed = completed;
    }

    public long size() {
        return size;
    }

    public void add(Hash leaf) {
        size++;
        add(0, leaf);
    }

    private void add(int level, Hash hash) {
        while (rows.size() <= level) {
            rows.add(new ArrayList<>());
        }
        List<Hash> row = rows.get(level);
        row.add(hash);
        if (row.size() == Tile.WIDTH) {
            Tile tile = new Tile(level, (size - 1) >> (Tile.LEVELS_OF_NODES * (level + 1)));
            List<Hash> whole = List.copyOf(row);
            row.clear();
            completed.accept(tile, whole);
            add(level + 1, Tile.rootOf(whole));
        }
    }

    public Hash root() {
        return Tree.root(size, new Tiles(rest()));
    }

    /** The last tile of each level, which is not whole. */
    public Map<Tile, List<Hash>> rest() {
        Map<Tile, List<Hash>> rest = new HashMap<>();
        for (int level = 0; level < rows.size(); level++) {
            rest.put(new Tile(level, size >> (Tile.LEVELS_OF_NODES * (level + 1))), List.copyOf(rows.get(level)));
        }
        return rest;
    }
}
