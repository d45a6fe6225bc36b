package dev.asli.intake.message.store;

import dev.asli.intake.message.Correspondence;
import dev.asli.intake.message.Correspondent;
import dev.asli.intake.message.Messages;
import dev.asli.intake.message.SealedMessage;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Joins the caller's transaction and opens none of its own. */
@ApplicationScoped
class PostgresMessages implements Messages {

    @Override
    public Uni<Void> add(SealedMessage message, byte[] requestKey) {
        return session(
                session -> session.persist(new MessageRow(message, requestKey)).chain(session::flush));
    }

    @Override
    public Uni<List<SealedMessage>> sentAs(String reference, Correspondent sender, byte[] requestKey) {
        return session(session -> session.createSelectionQuery(
                                "from MessageRow where reference = :reference and sender = :sender"
                                        + " and requestKey = :key",
                                MessageRow.class)
                        .setParameter("reference", reference)
                        .setParameter("sender", sender)
                        .setParameter("key", requestKey)
                        .getResultList())
                .map(PostgresMessages::read);
    }

    @Override
    public Uni<List<SealedMessage>> after(String reference, int number, int limit) {
        return session(session -> session.createSelectionQuery(
                                "from MessageRow where reference = :reference and number > :number order by number",
                                MessageRow.class)
                        .setParameter("reference", reference)
                        .setParameter("number", number)
                        .setMaxResults(limit)
                        .getResultList())
                .map(PostgresMessages::read);
    }

    @Override
    public Uni<Correspondence> correspondence(String reference) {
        return session(session -> session.find(CorrespondenceRow.class, reference))
                .map(row -> row == null ? Correspondence.none(reference) : row.read());
    }

    @Override
    public Uni<Void> replace(Correspondence state) {
        return session(session -> session.find(CorrespondenceRow.class, state.reference())
                .chain(row -> {
                    if (row == null) {
                        return session.persist(new CorrespondenceRow(state));
                    }
                    row.write(state);
                    return Uni.createFrom().voidItem();
                })
                .chain(session::flush));
    }

    @Override
    public Uni<List<String>> waitingForOffice(Collection<String> references) {
        return session(session -> session.createSelectionQuery(
                        "select reference from CorrespondenceRow where reference in :references"
                                + " and waitsFor = :office",
                        String.class)
                .setParameter("references", references)
                .setParameter("office", Correspondent.OFFICE)
                .getResultList());
    }

    @Override
    public Uni<Long> unread(String reference, Correspondent sender) {
        return session(session -> session.createSelectionQuery(
                        "select count(*) from MessageRow where reference = :reference and sender = :sender"
                                + " and readAt is null",
                        Long.class)
                .setParameter("reference", reference)
                .setParameter("sender", sender)
                .getSingleResult());
    }

    @Override
    public Uni<Integer> markRead(String reference, Correspondent sender, int upTo, Instant at) {
        return session(session -> session.createMutationQuery(
                        "update MessageRow set readAt = case when sentAt > :at then sentAt else :at end"
                                + " where reference = :reference and sender = :sender and number <= :upTo"
                                + " and readAt is null")
                .setParameter("at", at)
                .setParameter("reference", reference)
                .setParameter("sender", sender)
                .setParameter("upTo", upTo)
                .executeUpdate());
    }

    private static List<SealedMessage> read(List<MessageRow> rows) {
        return rows.stream().map(MessageRow::read).toList();
    }

    private static <T> Uni<T> session(Function<Mutiny.Session, Uni<T>> work) {
        return Panache.getSession().chain(work::apply);
    }
}
