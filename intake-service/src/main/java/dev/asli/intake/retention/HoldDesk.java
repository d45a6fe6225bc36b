package dev.asli.intake.retention;

import static dev.asli.intake.complaint.ComplaintProblem.REQUEST_ID_MISSING;
import static dev.asli.intake.retention.RetentionProblem.HOLD_AUTHORITY_MISSING;
import static dev.asli.intake.retention.RetentionProblem.HOLD_REASON_MISSING;

import dev.asli.intake.complaint.Access;
import dev.asli.intake.complaint.CaseDoor;
import dev.asli.intake.complaint.CaseDoor.Entry;
import dev.asli.intake.retention.Hold.Ground;
import dev.asli.kit.identity.Actor;
import dev.asli.kit.problem.ProblemException;
import dev.asli.kit.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What officers do with legal holds. */
@ApplicationScoped
public class HoldDesk {

    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_AUTHORITY = 200;
    private static final int LONGEST_REQUEST_ID = 200;

    private final CaseDoor door;
    private final HoldRegister register;
    private final Clock clock;

    HoldDesk(CaseDoor door, HoldRegister register, Clock clock) {
        this.door = door;
        this.register = register;
        this.clock = clock;
    }

    public Uni<Hold> place(String reference, String requestId, Ground ground, Optional<Instant> until, Actor actor) {
        Ground stripped = new Ground(ground.reason().strip(), ground.authority().strip(), ground.forbidsWithdrawal());
        require(requestId, LONGEST_REQUEST_ID, REQUEST_ID_MISSING, "a request id");
        require(stripped.reason(), LONGEST_REASON, HOLD_REASON_MISSING, "a reason");
        require(stripped.authority(), LONGEST_AUTHORITY, HOLD_AUTHORITY_MISSING, "an authority");
        Optional<Instant> end = until.map(at -> at.truncatedTo(ChronoUnit.MILLIS));
        if (end.filter(at -> !at.isAfter(clock.instant())).isPresent()) {
            throw new ProblemException(
                    RetentionProblem.HOLD_UNTIL_PAST, "Give a moment to come, or none: then it holds until released.");
        }
        return admit(reference, actor)
                .map(CaseDoor::requireWriter)
                .chain(admitted -> register.place(admitted.reference(), requestId, stripped, end, actor));
    }

    public Uni<Hold> release(String reference, String id, String reason, Actor actor) {
        require(reason.strip(), LONGEST_REASON, HOLD_REASON_MISSING, "a reason");
        UUID hold = id(id);
        return admit(reference, actor)
                .map(CaseDoor::requireWriter)
                .chain(admitted -> register.release(admitted.reference(), hold, reason.strip(), actor));
    }

    public Uni<List<Hold>> list(String reference, Actor actor) {
        return admit(reference, actor).chain(admitted -> register.list(admitted.reference()));
    }

    private Uni<Entry.Admitted> admit(String reference, Actor actor) {
        return door.knock(new Access(reference, ""), actor).map(Entry::admitted);
    }

    private static UUID id(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException malformed) {
            throw new ProblemException(RetentionProblem.HOLD_NOT_FOUND, "No hold of this complaint has this id.");
        }
    }

    private static void require(String text, int longest, ProblemType problem, String what) {
        if (text.isBlank() || text.length() > longest || text.indexOf('\0') >= 0) {
            throw new ProblemException(problem, "Send %s of 1 to %d characters.".formatted(what, longest));
        }
    }
}
