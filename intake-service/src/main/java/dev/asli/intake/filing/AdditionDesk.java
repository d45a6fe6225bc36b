package dev.asli.intake.filing;

import static dev.asli.intake.complaint.ComplaintProblem.REQUEST_ID_MISSING;

import dev.asli.intake.complaint.Access;
import dev.asli.intake.complaint.CaseDoor;
import dev.asli.intake.complaint.CaseDoor.Entry.Admitted;
import dev.asli.intake.complaint.CaseKeys;
import dev.asli.intake.complaint.Complaint;
import dev.asli.intake.complaint.Complaints;
import dev.asli.intake.complaint.PriorSteps;
import dev.asli.intake.filing.AdditionOutcome.Added;
import dev.asli.intake.filing.AdditionOutcome.Diverted;
import dev.asli.intake.filing.AdditionOutcome.Lacking;
import dev.asli.intake.serving.ServingDesk;
import dev.asli.kit.identity.Actor;
import dev.asli.kit.problem.CommonProblem;
import dev.asli.kit.problem.ProblemException;
import dev.asli.kit.problem.ProblemException.Unmet;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

/** Takes places found since. Minors come first here too. */
@ApplicationScoped
public class AdditionDesk {

    private static final int LONGEST_REQUEST_ID = 200;

    private final CaseDoor door;
    private final AdditionRegister register;
    private final FilingGuide guide;
    private final ServingDesk serving;
    private final CaseKeys keys;
    private final Clock clock;

    AdditionDesk( // one more than five: whoever adds to a case has to be let in first
            CaseDoor door,
            AdditionRegister register,
            FilingGuide guide,
            ServingDesk serving,
            CaseKeys keys,
            Clock clock) {
        this.door = door;
        this.register = register;
        this.guide = guide;
        this.serving = serving;
        this.keys = keys;
        this.clock = clock;
    }

    public Uni<AdditionOutcome> add(Access access, Addition addition, Actor actor) {
        if (addition.aboutMinor()) {
            return Uni.createFrom().item(new Diverted(FilingDesk.MINOR, guide.doors("en")));
        }
        if (addition.requestId().isBlank() || addition.requestId().length() > LONGEST_REQUEST_ID) {
            throw new ProblemException(
                    REQUEST_ID_MISSING, "Send a request id of 1 to %d characters.".formatted(LONGEST_REQUEST_ID));
        }
        return door.knock(access, actor)
                .map(CaseDoor.Entry::admitted)
                .map(CaseDoor::requireWriter)
                .chain(admitted -> register.addedAs(key(admitted, addition))
                        .chain(before -> before.isEmpty()
                                ? first(admitted, addition, actor)
                                : Uni.createFrom().item(again(admitted, addition, before.getFirst()))));
    }

    private Uni<AdditionOutcome> first(Admitted admitted, Addition addition, Actor actor) {
        return register.read(admitted.reference()).chain(complaint -> {
            if (addition.aboutMinor(complaint)) {
                String language = complaint.submission().language();
                return Uni.createFrom().item(new Diverted(FilingDesk.MINOR, guide.doors(language)));
            }
            List<Unmet> unmet = lacks(addition, complaint.requireOpen());
            return unmet.isEmpty()
                    ? known(admitted, addition, actor)
                    : Uni.createFrom().item(new Lacking(unmet));
        });
    }

    private List<Unmet> lacks(Addition addition, Complaint complaint) {
        Lacks lacks = new Lacks(clock.instant());
        lacks.add(addition.unread());
        lacks.unless(
                !addition.ageMissing(complaint),
                "SUBJECT_AGE_MISSING",
                "/subjectAge",
                "Say whether the person shown at these places is under 18.");
        new LocationRules(
                        lacks,
                        dev.asli.intake.complaint.StatedTime.NONE,
                        complaint.submission().locations())
                .check(addition.locations());
        return lacks.all();
    }

    private Uni<AdditionOutcome> known(Admitted admitted, Addition addition, Actor actor) {
        return serving.unknown(Nobody.named(addition.locations(), PriorSteps.NONE))
                .chain(unknown -> unknown.isEmpty()
                        ? enter(admitted, addition, actor)
                        : Uni.createFrom()
                                .item(new Lacking(Nobody.is(unknown, addition.locations(), PriorSteps.NONE))));
    }

    private Uni<AdditionOutcome> enter(Admitted admitted, Addition addition, Actor actor) {
        byte[] key = key(admitted, addition);
        byte[] digest = digest(addition);
        return register.enter(admitted.reference(), addition.locations(), key, digest, actor)
                .call(entered -> serving.deliverNow(entered.messages()))
                .map(entered -> entered.replayed()
                        ? again(admitted, addition, entered.addition())
                        : new Added(admitted, entered.numbers(), false));
    }

    private AdditionOutcome again(Admitted admitted, Addition addition, Complaints.Addition before) {
        if (!CaseKeys.same(before.requestDigest(), digest(addition))) {
            throw new ProblemException(
                    CommonProblem.IDEMPOTENCY_MISMATCH, "This request id was used for other places. Choose a new one.");
        }
        return new Added(admitted, new AdditionRegister.Entered(before, true, List.of()).numbers(), true);
    }

    private byte[] key(Admitted admitted, Addition addition) {
        String text = admitted.reference() + ":" + addition.requestId();
        return keys.digest("addition", text.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] digest(Addition addition) {
        return keys.digest("addition-content", addition.content());
    }
}
