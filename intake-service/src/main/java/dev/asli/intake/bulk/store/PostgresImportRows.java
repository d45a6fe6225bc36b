package dev.asli.intake.bulk.store;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.asli.intake.bulk.ImportRows;
import dev.asli.kit.problem.ProblemException.Unmet;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Joins the caller's transaction and opens none of its own. Many rows go in one statement, as one JSON parameter. */
@ApplicationScoped
class PostgresImportRows implements ImportRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ADD = "insert into bulk_import_row (import_id, row_number, item_key, sealed)"
            + " select :id, cast(r ->> 'n' as integer), r ->> 'k', decode(r ->> 's', 'hex')"
            + " from jsonb_array_elements(cast(cast(:rows as text) as jsonb)) r";
    private static final String REFUSE = "insert into bulk_import_refusal"
            + " (import_id, row_number, ordinal, code, path, message)"
            + " select :id, cast(r ->> 'n' as integer), cast(r ->> 'o' as integer), r ->> 'c', r ->> 'p', r ->> 'm'"
            + " from jsonb_array_elements(cast(cast(:rows as text) as jsonb)) r on conflict do nothing";
    private static final String DONE_WITH =
            "delete from bulk_import_row where import_id = :id and row_number in :numbers";
    private static final String RUNNING = "from ImportEntry i where i.state = 'RUNNING' and exists"
            + " (select 1 from WaitingRow r where r.importId = i.id and r.leaseUntil < :now)";
    private static final String FREE = "select * from bulk_import_row where import_id = :id and lease_until < :now"
            + " order by row_number limit :most for update skip locked";
    private static final String REFUSALS = "select row_number, code, path, message from bulk_import_refusal"
            + " where import_id = :id and row_number in (select distinct row_number from bulk_import_refusal"
            + " where import_id = :id and row_number > :after order by row_number limit :most)"
            + " order by row_number, ordinal";
    private static final String RESULTS = "select row_number, item_key, reference, replayed from bulk_import_result"
            + " where import_id = :id and row_number > :after order by row_number limit :most";

    @Override
    public Uni<Void> add(UUID importId, List<Sealed> rows) {
        ArrayNode json = JSON.createArrayNode();
        rows.forEach(row -> json.addObject()
                .put("n", row.row())
                .put("k", row.key())
                .put("s", HexFormat.of().formatHex(row.sealed())));
        return many(ADD, importId, json);
    }

    @Override
    public Uni<Void> refuse(UUID importId, List<Refused> rows) {
        ArrayNode json = JSON.createArrayNode();
        for (Refused row : rows) {
            for (int i = 0; i < row.unmet().size(); i++) {
                Unmet unmet = row.unmet().get(i);
                json.addObject()
                        .put("n", row.row())
                        .put("o", i)
                        .put("c", unmet.code())
                        .put("p", unmet.path())
                        .put("m", unmet.message());
            }
        }
        return many(REFUSE, importId, json)
                .chain(() -> doneWith(importId, rows.stream().map(Refused::row).toList()));
    }

    @Override
    public Uni<Void> filed(UUID importId, Result result) {
        return session(session -> session.createNativeQuery("insert into bulk_import_result"
                                + " (import_id, row_number, item_key, reference, replayed)"
                                + " values (:id, :row, :key, :reference, :replayed) on conflict do nothing")
                        .setParameter("id", importId)
                        .setParameter("row", result.row())
                        .setParameter("key", result.key())
                        .setParameter("reference", result.reference())
                        .setParameter("replayed", result.replayed())
                        .executeUpdate())
                .chain(() -> doneWith(importId, List.of(result.row())));
    }

    @Override
    public Uni<Void> divert(UUID importId, int row) {
        return session(session -> session.createNativeQuery(
                                "update bulk_import set rows_diverted = rows_diverted + 1 where id = :id")
                        .setParameter("id", importId)
                        .executeUpdate())
                .chain(() -> doneWith(importId, List.of(row)));
    }

    @Override
    public Uni<List<Claimed>> claim(Instant now, Instant leaseUntil, int limit) {
        return session(session -> session.createSelectionQuery(
                        RUNNING + " order by function('random')", ImportEntry.class)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultList()
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(List.<Claimed>of())
                        : session.createNativeQuery(FREE, WaitingRow.class)
                                .setParameter("id", found.getFirst().id)
                                .setParameter("now", now)
                                .setParameter("most", limit)
                                .getResultList()
                                .map(rows -> rows.stream()
                                        .map(row -> claimed(found.getFirst(), row, leaseUntil))
                                        .toList())));
    }

    @Override
    public Uni<List<Refused>> refusals(UUID importId, int afterRow, int limit) {
        return page(REFUSALS, importId, afterRow, limit).map(rows -> {
            Map<Integer, List<Unmet>> byRow = new TreeMap<>();
            rows.forEach(row -> byRow.computeIfAbsent((Integer) row[0], _ -> new ArrayList<>())
                    .add(new Unmet((String) row[1], (String) row[2], (String) row[3])));
            return byRow.entrySet().stream()
                    .map(each -> new Refused(each.getKey(), each.getValue()))
                    .toList();
        });
    }

    @Override
    public Uni<List<Result>> results(UUID importId, int afterRow, int limit) {
        return page(RESULTS, importId, afterRow, limit)
                .map(rows -> rows.stream()
                        .map(row -> new Result((Integer) row[0], (String) row[1], (String) row[2], (Boolean) row[3]))
                        .toList());
    }

    private static Claimed claimed(ImportEntry file, WaitingRow row, Instant leaseUntil) {
        Sealed sealed = row.claim(leaseUntil);
        return new Claimed(file.id, sealed, row.attempts, file.test, file.ownerKey, file.filer());
    }

    private static Uni<List<Object[]>> page(String sql, UUID importId, int afterRow, int limit) {
        return session(session -> session.createNativeQuery(sql, Object[].class)
                .setParameter("id", importId)
                .setParameter("after", afterRow)
                .setParameter("most", limit)
                .getResultList());
    }

    private static Uni<Void> many(String sql, UUID importId, ArrayNode rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : session(session -> session.createNativeQuery(sql)
                                .setParameter("id", importId)
                                .setParameter("rows", rows.toString())
                                .executeUpdate())
                        .replaceWithVoid();
    }

    private static Uni<Void> doneWith(UUID importId, List<Integer> numbers) {
        return numbers.isEmpty()
                ? Uni.createFrom().voidItem()
                : session(session -> session.createNativeQuery(DONE_WITH)
                                .setParameter("id", importId)
                                .setParameter("numbers", numbers)
                                .executeUpdate())
                        .replaceWithVoid();
    }

    private static <T> Uni<T> session(Function<Mutiny.Session, Uni<T>> work) {
        return Panache.getSession().chain(work::apply);
    }
}
