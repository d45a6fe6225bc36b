package dev.asli.compliance.intermediary.store;

import static dev.asli.compliance.intermediary.IntermediaryProblem.INTERMEDIARY_UNKNOWN;

import dev.asli.compliance.intermediary.Intermediaries;
import dev.asli.compliance.intermediary.Intermediary;
import dev.asli.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Joins the caller's transaction and opens none of its own. */
@ApplicationScoped
class PostgresIntermediaries implements Intermediaries, PanacheRepositoryBase<IntermediaryRow, String> {

    @Override
    public Uni<Intermediary> put(Intermediary intermediary, Instant now) {
        return findById(intermediary.id())
                .onItem()
                .ifNotNull()
                .transform(row -> row.write(intermediary))
                .onItem()
                .ifNull()
                .switchTo(() -> persist(new IntermediaryRow(intermediary, now)))
                .replaceWith(intermediary);
    }

    @Override
    public Uni<Intermediary> get(String id) {
        return findById(id)
                .onItem()
                .ifNull()
                .failWith(() -> new ProblemException(
                        INTERMEDIARY_UNKNOWN, "No intermediary with this id is registered; see the register."))
                .map(IntermediaryRow::read);
    }

    @Override
    public Uni<List<Intermediary>> all() {
        return listAll(Sort.by("id"))
                .map(rows -> rows.stream().map(IntermediaryRow::read).toList());
    }
}
