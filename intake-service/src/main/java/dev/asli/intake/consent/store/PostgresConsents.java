package dev.asli.intake.consent.store;

import dev.asli.intake.consent.Consent;
import dev.asli.intake.consent.ConsentPurpose;
import dev.asli.intake.consent.Consents;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Joins the caller's transaction and opens none of its own. */
@ApplicationScoped
class PostgresConsents implements Consents {

    @Override
    public Uni<Void> add(String reference, List<Consent> choices) {
        Object[] rows = choices.stream()
                .map(choice -> (Object) new ConsentRow(reference, choice))
                .toArray();
        return Panache.getSession().chain(session -> session.persistAll(rows));
    }

    @Override
    public Uni<List<Consent>> standing(String reference) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from ConsentRow where reference = :reference order by choice", ConsentRow.class)
                        .setParameter("reference", reference)
                        .getResultList())
                .map(PostgresConsents::last);
    }

    private static List<Consent> last(List<ConsentRow> rows) {
        Map<ConsentPurpose, Consent> standing = new EnumMap<>(ConsentPurpose.class);
        rows.forEach(row -> standing.put(row.purpose, row.read()));
        return List.copyOf(standing.values());
    }
}
