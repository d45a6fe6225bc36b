package dev.asli.intake.capture;

import dev.asli.intake.capture.Capture.Content.DeviceClaim;
import dev.asli.intake.capture.CaptureRegister.Held;
import dev.asli.intake.complaint.Access;
import dev.asli.intake.complaint.CaseDoor;
import dev.asli.intake.complaint.CaseDoor.Entry.Admitted;
import dev.asli.intake.complaint.ComplaintProblem;
import dev.asli.intake.complaint.Standing;
import dev.asli.intake.media.ObjectStore;
import dev.asli.kit.fetch.WebAddress;
import dev.asli.kit.identity.Actor;
import dev.asli.kit.problem.ProblemException;
import dev.asli.kit.problem.ProblemException.Unmet;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Takes what devices say of pages, has pages visited for officers, and shows what came of it. */
@ApplicationScoped
public class CaptureDesk {

    private static final int LONGEST_REQUEST_ID = 200;
    private static final int LONGEST_PURPOSE = 500;

    private final CaseDoor door;
    private final CaptureRegister register;
    private final ObjectStore store;
    private final Clock clock;

    CaptureDesk(CaseDoor door, CaptureRegister register, ObjectStore store, Clock clock) {
        this.door = door;
        this.register = register;
        this.store = store;
        this.clock = clock;
    }

    /**
     * What one reader may see.
     *
     * @param visitsAllowed whether a page of this matter may be visited
     */
    public record Shown(List<Capture> captures, boolean visitsAllowed, Standing standing) {}

    public Uni<CaptureOutcome> addClaim(
            Access access, String requestId, String pageUrl, DeviceClaim claim, Actor actor) {
        requireRequestId(requestId);
        return admit(access, actor).map(CaseDoor::requireWriter).chain(admitted -> {
            List<Unmet> unmet = CaptureRules.check(pageUrl, claim, clock.instant());
            return unmet.isEmpty()
                    ? enter(admitted, requestId, WebAddress.of(pageUrl).orElseThrow(), claim, actor)
                    : Uni.createFrom().item(new CaptureOutcome.Lacking(unmet));
        });
    }

    /** For officers; a background job visits the page. */
    public Uni<CaptureOutcome> askVisit(String reference, String requestId, int locationNumber, Actor actor) {
        requireRequestId(requestId);
        return admit(new Access(reference, ""), actor)
                .map(CaseDoor::requireWriter)
                .chain(admitted -> register.enterVisit(
                        admitted.reference(),
                        locationNumber,
                        CaptureRegister.request(requestId, Map.of("location", locationNumber)),
                        actor));
    }

    public Uni<Shown> list(Access access, Actor actor) {
        return admit(access, actor)
                .chain(admitted -> register.read(admitted.reference())
                        .map((Held held) -> new Shown(held.captures(), held.visitsAllowed(), admitted.standing())));
    }

    /** The ZIP, in pieces of at most 256 KiB; that it was opened, and that there was a purpose, is entered first. */
    public Multi<byte[]> open(String reference, int number, String purpose, Actor actor) {
        if (purpose.isBlank() || purpose.length() > LONGEST_PURPOSE) {
            throw new ProblemException(
                    CaptureProblem.PURPOSE_MISSING,
                    "Say in 1 to %d characters why it is opened.".formatted(LONGEST_PURPOSE));
        }
        return admit(new Access(reference, ""), actor)
                .chain(admitted -> register.open(admitted.reference(), number, purpose.strip(), actor))
                .onItem()
                .transformToMulti(store::read);
    }

    private Uni<CaptureOutcome> enter(Admitted admitted, String requestId, URI page, DeviceClaim claim, Actor actor) {
        return register.enterClaim(
                admitted.reference(),
                page.toString(),
                claim,
                CaptureRegister.request(requestId, Map.of("page", page.toString(), "claim", CaptureJson.map(claim))),
                actor);
    }

    private Uni<Admitted> admit(Access access, Actor actor) {
        return door.knock(access, actor).map(CaseDoor.Entry::admitted);
    }

    private static void requireRequestId(String requestId) {
        if (requestId.isBlank() || requestId.length() > LONGEST_REQUEST_ID) {
            throw new ProblemException(
                    ComplaintProblem.REQUEST_ID_MISSING,
                    "Send a request id of 1 to %d characters.".formatted(LONGEST_REQUEST_ID));
        }
    }
}
