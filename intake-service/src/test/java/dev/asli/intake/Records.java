package dev.asli.intake;

import dev.asli.testkit.Transactions;
import io.quarkus.hibernate.reactive.panache.Panache;

/** What the database really holds. */
public final class Records {

    private Records() {}

    /** What waits to enter the ledger enters it first. */
    public static long count(String fromAndWhere) {
        return Transactions.inTransaction(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery("select ledger_sequence(1000000)", Long.class)
                        .getSingleResult()
                        .chain(() -> session.createNativeQuery("select count(*) from " + fromAndWhere, Long.class)
                                .getSingleResult())));
    }

    /** How many rows it changed. */
    public static int changed(String sql) {
        return Transactions.inTransaction(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(sql).executeUpdate()));
    }
}
