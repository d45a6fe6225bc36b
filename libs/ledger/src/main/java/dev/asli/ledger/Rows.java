package dev.asli.ledger;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Native SQL in the caller's session. The ledger has no entities, so that nothing of the log is ever cached in a session and a
 * service need not list this package among its entities.
 */
final class Rows {

    private Rows() {}

    interface Reader<T> {
        T read(Object[] row);
    }

    static <T> Uni<List<T>> select(String sql, Map<String, Object> parameters, Reader<T> reader) {
        return Panache.getSession().chain(session -> {
            Mutiny.SelectionQuery<Object[]> query = session.createNativeQuery(sql, Object[].class);
            parameters.forEach(query::setParameter);
            return query.getResultList()
                    .map(rows -> rows.stream().map(reader::read).toList());
        });
    }

    /** One number from one row. */
    static Uni<Long> number(String sql, Map<String, Object> parameters) {
        return Panache.getSession().chain(session -> {
            Mutiny.SelectionQuery<Long> query = session.createNativeQuery(sql, Long.class);
            parameters.forEach(query::setParameter);
            return query.getSingleResult();
        });
    }

    static Uni<Void> execute(String sql, Map<String, Object> parameters) {
        return Panache.getSession().chain(session -> {
            Mutiny.MutationQuery query = session.createNativeQuery(sql);
            parameters.forEach(query::setParameter);
            return query.executeUpdate().replaceWithVoid();
        });
    }

    static long number(Object cell) {
        return ((Number) cell).longValue();
    }
}
