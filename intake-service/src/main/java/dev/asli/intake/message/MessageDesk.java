package dev.asli.intake.message;

import dev.asli.intake.complaint.Access;
import dev.asli.intake.complaint.CaseDoor;
import dev.asli.intake.complaint.CaseDoor.Entry.Admitted;
import dev.asli.intake.complaint.CaseKeys;
import dev.asli.intake.complaint.ComplaintProblem;
import dev.asli.intake.complaint.Standing;
import dev.asli.intake.message.MessageRegister.Draft;
import dev.asli.intake.message.MessageRegister.Entered;
import dev.asli.kit.identity.Actor;
import dev.asli.kit.problem.ProblemException;
import dev.asli.kit.problem.ProblemException.Unmet;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What both sides do with messages. In every stage: also a closed or withdrawn case leaves questions. */
@ApplicationScoped
public class MessageDesk {

    private static final int LONGEST_REQUEST_ID = 200;
    private static final int USUAL_PAGE = 50;
    private static final int LARGEST_PAGE = 100;

    private final CaseDoor door;
    private final MessageReading reading;
    private final MessageRegister register;
    private final CaseKeys keys;

    MessageDesk(CaseDoor door, MessageReading reading, MessageRegister register, CaseKeys keys) {
        this.door = door;
        this.reading = reading;
        this.register = register;
        this.keys = keys;
    }

    /** What became of a message. */
    public sealed interface Sending {
        record Sent(OpenMessage message, boolean replayed, Standing standing) implements Sending {}

        /** Nothing was stored. */
        record Lacking(List<Unmet> requirements) implements Sending {}
    }

    public Uni<Exchange> list(Access access, int after, int limit, Actor actor) {
        if (limit < 0 || limit > LARGEST_PAGE || after < 0) {
            throw new ProblemException(
                    ComplaintProblem.LIMIT_INVALID, "Ask for 1 to %d messages.".formatted(LARGEST_PAGE));
        }
        int size = limit == 0 ? USUAL_PAGE : limit;
        return admit(access, actor).chain(admitted -> reading.read(admitted, after, size));
    }

    public Uni<Sending> send(Access access, String requestId, String text, boolean asks, Actor actor) {
        if (requestId.isBlank() || requestId.length() > LONGEST_REQUEST_ID) {
            throw new ProblemException(
                    ComplaintProblem.REQUEST_ID_MISSING,
                    "Send a request id of 1 to %d characters.".formatted(LONGEST_REQUEST_ID));
        }
        return admit(access, actor).map(CaseDoor::requireWriter).chain(admitted -> {
            Draft draft = draft(admitted, requestId, text.strip(), asks);
            List<Unmet> unmet = TextRules.check(draft.text());
            return unmet.isEmpty()
                    ? register.send(draft, actor).map(entered -> sent(entered, admitted))
                    : Uni.createFrom().item(new Sending.Lacking(unmet));
        });
    }

    public Uni<Integer> markRead(Access access, int upTo, Actor actor) {
        return admit(access, actor)
                .map(CaseDoor::requireWriter)
                .chain(admitted ->
                        register.markRead(admitted.reference(), Correspondent.of(admitted.standing()), upTo, actor));
    }

    private Draft draft(Admitted admitted, String requestId, String text, boolean asks) {
        Correspondent sender = Correspondent.of(admitted.standing());
        if (asks && sender == Correspondent.COMPLAINANT) {
            throw new ProblemException(
                    MessageProblem.ONLY_OFFICE_ASKS, "Every message of yours is answered; leave asks out.");
        }
        return new Draft(
                admitted.reference(),
                sender,
                text,
                asks,
                keys.digest("message", requestId.getBytes(StandardCharsets.UTF_8)));
    }

    private static Sending sent(Entered entered, Admitted admitted) {
        return new Sending.Sent(entered.message(), entered.replayed(), admitted.standing());
    }

    private Uni<Admitted> admit(Access access, Actor actor) {
        return door.knock(access, actor).map(CaseDoor.Entry::admitted);
    }
}
