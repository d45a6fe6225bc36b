package dev.asli.ledger;

import dev.asli.ledger.tree.Hash;
import dev.asli.ledger.tree.Node;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The log in PostgreSQL (db/ledger). Native SQL and no entities, so that nothing of the log is ever cached in a session
 * and a service need not list this package among its entities.
 */
@ApplicationScoped
class LedgerTables {

    /**
     * @param size entries so far
     * @param lastAt when the last one was entered
     */
    record Head(long size, Instant lastAt) {}

    Uni<Head> lockHead() {
        return rows(
                        "select size, last_at_millis from ledger_head for update",
                        Map.of(),
                        row -> new Head(number(row[0]), Instant.ofEpochMilli(number(row[1]))))
                .map(List::getFirst);
    }

    Uni<Long> size() {
        return rows("select size, last_at_millis from ledger_head", Map.of(), row -> number(row[0]))
                .map(List::getFirst);
    }

    Uni<List<LedgerEntry>> ofCase(String reference) {
        return rows(
                "select entry_index, convert_from(entry, 'UTF8') from ledger_entry"
                        + " where case_reference = :reference order by entry_index",
                Map.of("reference", reference),
                row -> LedgerEntry.read(number(row[0]), row[1].toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** One read for all of them. The answer throws for one that is missing, which only damage from outside brings about. */
    Uni<Function<Node, Hash>> nodes(Collection<Node> wanted) {
        if (wanted.isEmpty()) {
            return Uni.createFrom().item(lookUp(List.of()));
        }
        String keys = wanted.stream().map(LedgerTables::key).distinct().collect(Collectors.joining(","));
        return rows(
                        "select level, node_index, encode(hash, 'hex') from ledger_node"
                                + " where (level, node_index) in (select cast(split_part(k, ':', 1) as integer),"
                                + " cast(split_part(k, ':', 2) as bigint) from unnest(string_to_array(:keys, ',')) as k)",
                        Map.of("keys", keys),
                        row -> Map.entry(new Node((int) number(row[0]), number(row[1])), new Hash(row[2].toString())))
                .map(LedgerTables::lookUp);
    }

    Uni<Void> add(LedgerEntry entry, Map<Node, Hash> nodes) {
        String lines = nodes.entrySet().stream()
                .map(node -> key(node.getKey()) + ":" + node.getValue().hex())
                .collect(Collectors.joining(","));
        return execute(
                        "insert into ledger_entry (entry_index, case_reference, kind, actor, at, entry) values"
                                + " (:index, :reference, :kind, :actor, :at,"
                                + " convert_to(:entry, 'UTF8'))",
                        Map.of(
                                "index", entry.index(),
                                "reference", entry.caseReference(),
                                "kind", entry.kind(),
                                "actor", entry.actor(),
                                "at", entry.at(),
                                "entry", entry.json()))
                .chain(() -> execute(
                        "insert into ledger_node (level, node_index, hash) select cast(split_part(k, ':', 1) as integer),"
                                + " cast(split_part(k, ':', 2) as bigint), decode(split_part(k, ':', 3), 'hex')"
                                + " from unnest(string_to_array(:lines, ',')) as k",
                        Map.of("lines", lines)))
                .chain(() -> execute(
                        "update ledger_head set size = :size, last_at_millis = :at",
                        Map.of("size", entry.index() + 1, "at", entry.at().toEpochMilli())));
    }

    private static Function<Node, Hash> lookUp(List<Map.Entry<Node, Hash>> found) {
        Map<Node, Hash> nodes = new HashMap<>();
        found.forEach(node -> nodes.put(node.getKey(), node.getValue()));
        return node -> {
            Hash hash = nodes.get(node);
            if (hash == null) {
                throw new IllegalStateException("The ledger lacks nodes of its own tree: it was damaged from outside.");
            }
            return hash;
        };
    }

    private static String key(Node node) {
        return node.level() + ":" + node.index();
    }

    private static long number(Object cell) {
        return ((Number) cell).longValue();
    }

    private static <T> Uni<List<T>> rows(String sql, Map<String, Object> parameters, RowReader<T> reader) {
        return Panache.getSession().chain(session -> {
            Mutiny.SelectionQuery<Object[]> query = session.createNativeQuery(sql, Object[].class);
            parameters.forEach(query::setParameter);
            return query.getResultList()
                    .map(rows -> rows.stream().map(reader::read).toList());
        });
    }

    private static Uni<Void> execute(String sql, Map<String, Object> parameters) {
        return Panache.getSession().chain(session -> {
            Mutiny.MutationQuery query = session.createNativeQuery(sql);
            parameters.forEach(query::setParameter);
            return query.executeUpdate().replaceWithVoid();
        });
    }

    private interface RowReader<T> {
        T read(Object[] row);
    }
}
