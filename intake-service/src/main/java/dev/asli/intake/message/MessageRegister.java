package dev.asli.intake.message;

import static dev.asli.intake.message.MessageProblem.TOO_MANY_MESSAGES;

import dev.asli.intake.complaint.Complaints;
import dev.asli.kit.identity.Actor;
import dev.asli.kit.problem.CommonProblem;
import dev.asli.kit.problem.ProblemException;
import dev.asli.ledger.Ledger;
import dev.asli.ledger.NewEntry;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** Enters messages and read marks, each in one transaction. */
@ApplicationScoped
class MessageRegister {

    private final SecureRandom random = new SecureRandom();
    private final Complaints complaints;
    private final MessageShelf shelf;
    private final Ledger ledger;
    private final Clock clock;
    private final MessagesConfig config;

    MessageRegister(Complaints complaints, MessageShelf shelf, Ledger ledger, Clock clock, MessagesConfig config) {
        this.complaints = complaints;
        this.shelf = shelf;
        this.ledger = ledger;
        this.clock = clock;
        this.config = config;
    }

    /** What is about to be sent. */
    record Draft(String reference, Correspondent sender, String text, boolean asks, byte[] requestKey) {}

    record Entered(OpenMessage message, boolean replayed) {}

    @WithTransaction
    public Uni<Entered> send(Draft draft, Actor actor) {
        return complaints
                .lock(draft.reference())
                .chain(() -> shelf.sentAs(draft.reference(), draft.sender(), draft.requestKey()))
                .chain(known -> known.isEmpty() ? first(draft, actor) : again(draft, known.getFirst()));
    }

    /** @return how many were unseen until now */
    @WithTransaction
    public Uni<Integer> markRead(String reference, Correspondent reader, int upTo, Actor actor) {
        return shelf.messages()
                .markRead(reference, reader.other(), upTo, clock.instant())
                .call(marked -> marked == 0
                        ? Uni.createFrom().voidItem()
                        : ledger.append(new NewEntry(
                                reference,
                                "MESSAGES_READ",
                                actor.pseudonym(),
                                Map.of("reader", reader.name(), "marked", marked))));
    }

    private Uni<Entered> first(Draft draft, Actor actor) {
        return shelf.messages().correspondence(draft.reference()).chain(before -> {
            if (draft.sender() == Correspondent.COMPLAINANT && before.unanswered() >= config.mostUnanswered()) {
                throw new ProblemException(
                        TOO_MANY_MESSAGES,
                        "Many of your messages wait for an answer. Wait until the office has read them.");
            }
            return enter(draft, before.sent(draft.sender(), draft.asks()), actor);
        });
    }

    private Uni<Entered> enter(Draft draft, Correspondence after, Actor actor) {
        byte[] salt = new byte[MessageContent.SALT_BYTES];
        random.nextBytes(salt);
        MessageContent content = new MessageContent(salt, draft.text());
        return shelf.seal(draft.reference(), after.lastNumber(), content)
                .map(secured -> new SealedMessage(
                        draft.reference(),
                        after.lastNumber(),
                        draft.sender(),
                        actor.pseudonym(),
                        draft.asks(),
                        secured,
                        content.commitment(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        Optional.empty()))
                .call(message -> shelf.messages().add(message, draft.requestKey()))
                .call(() -> shelf.messages().replace(after))
                .call(message -> ledger.append(entry(message)))
                .map(message -> new Entered(new OpenMessage(message, Optional.of(content)), false));
    }

    private static Uni<Entered> again(Draft draft, OpenMessage known) {
        boolean same = known.envelope().asks() == draft.asks()
                && known.content()
                        .filter(content -> content.text().equals(draft.text()))
                        .isPresent();
        if (!same) {
            throw new ProblemException(
                    CommonProblem.IDEMPOTENCY_MISMATCH,
                    "This request id was used for another message. Choose a new one.");
        }
        return Uni.createFrom().item(new Entered(known, true));
    }

    private static NewEntry entry(SealedMessage message) {
        return new NewEntry(
                message.reference(),
                "MESSAGE_SENT",
                message.writtenBy(),
                Map.of(
                        "number", message.number(),
                        "sender", message.sender().name(),
                        "asks", message.asks(),
                        "commitment", message.commitment()));
    }
}
