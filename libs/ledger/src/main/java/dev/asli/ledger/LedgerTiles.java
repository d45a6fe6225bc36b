package dev.asli.ledger;

import static dev.asli.ledger.Rows.number;

import dev.asli.ledger.tree.Hash;
import dev.asli.ledger.tree.Node;
import dev.asli.ledger.tree.Tile;
import dev.asli.ledger.tree.Tiles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads the tree in PostgreSQL (db/ledger), a tile of 256 hashes at a time. */
@ApplicationScoped
class LedgerTiles {

    private static final int HEX = 64;
    private static final String WHOLE = "select level, tile_index, encode(hashes, 'hex') from ledger_tile"
            + " where (level, tile_index) in (select cast(split_part(k, ':', 1) as integer),"
            + " cast(split_part(k, ':', 2) as bigint) from unnest(string_to_array(:keys, ',')) as k)";
    /** The last tile of each level, which is not whole: leaves that no tile holds yet, and roots of tiles likewise. */
    private static final String REST = "select 0, entry_index, encode(leaf_hash, 'hex') from ledger_entry"
            + " where entry_index >= (:size >> 8) << 8 and entry_index < :size"
            + " union all select t.level + 1, t.tile_index, encode(t.root, 'hex') from generate_series(0, 5) as below"
            + " join ledger_tile t on t.level = below"
            + " and t.tile_index >= (:size >> (8 * (below + 2))) << 8 and t.tile_index < :size >> (8 * (below + 1))"
            + " order by 1, 2";

    /** @param size of the log as it stands, or of an earlier state that has all these nodes */
    Uni<Tiles> holding(Collection<Node> wanted, long size) {
        String keys = wanted.stream()
                .map(Tile::of)
                .distinct()
                .map(tile -> tile.level() + ":" + tile.index())
                .collect(Collectors.joining(","));
        return Rows.select(
                        WHOLE,
                        Map.of("keys", keys),
                        row -> Map.entry(tile(row, number(row[1])), hashes(row[2].toString())))
                .chain(whole -> Rows.select(
                                REST,
                                Map.of("size", size),
                                row -> Map.entry(tile(row, number(row[1]) / Tile.WIDTH), hashes(row[2].toString())))
                        .map(rest -> tiles(whole, rest)));
    }

    private static Tiles tiles(List<Map.Entry<Tile, List<Hash>>> whole, List<Map.Entry<Tile, List<Hash>>> rest) {
        Map<Tile, List<Hash>> read = new HashMap<>();
        rest.forEach(one ->
                read.computeIfAbsent(one.getKey(), _ -> new ArrayList<>()).addAll(one.getValue()));
        whole.forEach(tile -> read.put(tile.getKey(), tile.getValue()));
        return new Tiles(read);
    }

    private static Tile tile(Object[] row, long index) {
        return new Tile((int) number(row[0]), index);
    }

    private static List<Hash> hashes(String hex) {
        return IntStream.range(0, hex.length() / HEX)
                .mapToObj(i -> new Hash(hex.substring(i * HEX, (i + 1) * HEX)))
                .toList();
    }
}
