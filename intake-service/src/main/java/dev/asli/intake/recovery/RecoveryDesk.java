package dev.asli.intake.recovery;

import static dev.asli.intake.recovery.RecoveryProblem.ONLY_COMPLAINANT;
import static dev.asli.intake.recovery.RecoveryProblem.REASON_MISSING;
import static dev.asli.intake.recovery.RecoveryProblem.RECOVERY_REFUSED;

import dev.asli.intake.complaint.Access;
import dev.asli.intake.complaint.CaseDoor;
import dev.asli.intake.complaint.CaseDoor.Entry.Admitted;
import dev.asli.intake.complaint.ComplaintProblem;
import dev.asli.intake.complaint.Standing;
import dev.asli.intake.recovery.Recovering.Attempt;
import dev.asli.kit.identity.Actor;
import dev.asli.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Ways back into a case, for both sides. */
@ApplicationScoped
public class RecoveryDesk {

    private static final int LONGEST_REQUEST_ID = 200;
    private static final int LONGEST_REASON = 1000;

    private final CaseDoor door;
    private final OwnCodes own;
    private final Recovering recovering;
    private final HandoverDesk handovers;

    RecoveryDesk(CaseDoor door, OwnCodes own, Recovering recovering, HandoverDesk handovers) {
        this.door = door;
        this.own = own;
        this.recovering = recovering;
        this.handovers = handovers;
    }

    /** Shown once. */
    public record Codes(List<String> codes, Instant issuedAt) {
        @Override
        public String toString() {
            return "Codes";
        }
    }

    /** Shown once. */
    public record NewSecret(String reference, String secret, int codesLeft) {
        @Override
        public String toString() {
            return "NewSecret[" + reference + "]";
        }
    }

    public Uni<Codes> issue(Access access, String requestId, Actor actor) {
        requireRequestId(requestId);
        return door.knock(access, actor)
                .map(CaseDoor.Entry::admitted)
                .invoke(RecoveryDesk::requireComplainant)
                .chain(admitted -> own.issue(admitted.reference(), requestId, actor))
                .map(issued -> new Codes(issued.codes(), issued.at()));
    }

    public Uni<NewSecret> recover(String reference, String code, String requestId, Actor actor) {
        requireRequestId(requestId);
        return recovering.recover(normal(reference), code, requestId, actor).map(attempt -> switch (attempt) {
            case Attempt.Recovered done -> new NewSecret(done.reference(), done.secret(), done.codesLeft());
            case Attempt.Refused _ ->
                throw new ProblemException(
                        RECOVERY_REFUSED, "No complaint has this reference, or the code is not good.");
            case Attempt.Wait _ ->
                throw new ProblemException(
                        ComplaintProblem.TOO_MANY_ATTEMPTS,
                        "Too many wrong codes for this reference. Wait a while, then try again.");
        });
    }

    public Uni<HandoverView> ask(String reference, String requestId, String reason, Actor actor) {
        requireRequestId(requestId);
        String said = reason.strip();
        if (said.isEmpty() || said.length() > LONGEST_REASON || said.indexOf('\0') >= 0) {
            throw new ProblemException(
                    REASON_MISSING, "Say in 1 to %d characters how the person was checked.".formatted(LONGEST_REASON));
        }
        return handovers.ask(normal(reference), requestId, said, actor);
    }

    public Uni<HandoverView> approve(String reference, String id, Actor actor) {
        return handovers.approve(normal(reference), id, actor);
    }

    public Uni<List<HandoverView>> list(String reference, Actor actor) {
        return handovers.list(normal(reference), actor);
    }

    private static void requireComplainant(Admitted admitted) {
        if (admitted.standing() != Standing.COMPLAINANT) {
            throw new ProblemException(
                    ONLY_COMPLAINANT, "Codes to keep are the complainant's alone. Hand over a single code instead.");
        }
    }

    private static void requireRequestId(String requestId) {
        if (requestId.isBlank() || requestId.length() > LONGEST_REQUEST_ID) {
            throw new ProblemException(
                    ComplaintProblem.REQUEST_ID_MISSING,
                    "Send a request id of 1 to %d characters.".formatted(LONGEST_REQUEST_ID));
        }
    }

    /** PostgreSQL takes no NUL in a text; no complaint has such a reference. */
    private static String normal(String reference) {
        String said = reference.strip().toUpperCase(Locale.ROOT);
        return said.indexOf('\0') < 0 ? said : "";
    }
}
