package dev.asli.intake.capture;

import dev.asli.intake.capture.Capture.Content;
import dev.asli.intake.capture.Capture.Content.DeviceClaim;
import dev.asli.intake.capture.Captures.Known;
import dev.asli.intake.capture.Captures.Request;
import dev.asli.intake.complaint.Complaint;
import dev.asli.intake.complaint.Complaints;
import dev.asli.intake.complaint.Location;
import dev.asli.intake.complaint.Sha256;
import dev.asli.intake.exhibit.Exhibit;
import dev.asli.intake.exhibit.Exhibits;
import dev.asli.kit.identity.Actor;
import dev.asli.kit.problem.CommonProblem;
import dev.asli.kit.problem.ProblemException;
import dev.asli.kit.problem.ProblemException.Unmet;
import dev.asli.ledger.Ledger;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Enters a capture with its custody: all of it or nothing. One public method, one transaction. */
@ApplicationScoped
class CaptureRegister {

    private final Complaints complaints;
    private final Captures captures;
    private final Exhibits exhibits;
    private final CaptureLedger ledger;
    private final CaptureConfig config;
    private final Clock clock;

    CaptureRegister( // one more than five: a capture touches complaint, exhibit and ledger
            Complaints complaints,
            Captures captures,
            Exhibits exhibits,
            Ledger ledger,
            CaptureConfig config,
            Clock clock) {
        this.complaints = complaints;
        this.captures = captures;
        this.exhibits = exhibits;
        this.ledger = new CaptureLedger(ledger);
        this.config = config;
        this.clock = clock;
    }

    /** What is held of one complaint, and whether its pages may be visited. */
    record Held(List<Capture> captures, boolean visitsAllowed) {}

    @WithSession
    public Uni<Held> read(String reference) {
        return complaints
                .get(reference)
                .chain(complaint -> captures.of(reference)
                        .map(found -> new Held(
                                found,
                                complaint.open() && !complaint.submission().mediaFree())));
    }

    @WithTransaction
    public Uni<CaptureOutcome> enterClaim(
            String reference, String pageUrl, DeviceClaim claim, Request request, Actor actor) {
        return once(
                reference,
                request,
                complaint -> exhibits.of(List.of(reference))
                        .chain(found -> screenshotLack(complaint, claim, found)
                                .map(lack -> Uni.createFrom()
                                        .<CaptureOutcome>item(new CaptureOutcome.Lacking(List.of(lack))))
                                .orElseGet(() -> add(complaint, pageUrl, claim, request, actor))));
    }

    @WithTransaction
    public Uni<CaptureOutcome> enterVisit(String reference, int locationNumber, Request request, Actor actor) {
        return once(reference, request, complaint -> {
            if (complaint.submission().mediaFree()) {
                throw new ProblemException(
                        CaptureProblem.PAGE_NOT_FETCHED,
                        "The page of an intimate matter or of a child's is never fetched. The address alone is kept.");
            }
            Optional<Location> place = complaint.submission().locations().stream()
                    .filter(location -> location.number() == locationNumber)
                    .findFirst();
            return place.isEmpty()
                    ? Uni.createFrom()
                            .item(new CaptureOutcome.Lacking(List.of(new Unmet(
                                    "LOCATION_UNKNOWN",
                                    "/locationNumber",
                                    "Give the number of one of this complaint's locations."))))
                    : add(complaint, place.get().url(), visit(locationNumber), request, actor);
        });
    }

    /**
     * @return the object's key; fails with CAPTURE_NOT_FOUND when nothing was captured under this number, and with
     *     CAPTURE_DISPOSED when it was destroyed since
     */
    @WithTransaction
    public Uni<String> open(String reference, int number, String purpose, Actor actor) {
        return captures.of(reference)
                .chain(found -> found.stream()
                        .filter(capture -> capture.number() == number)
                        .filter(capture -> capture.content() instanceof Content.PageVisit)
                        .filter(capture -> capture.state() instanceof CaptureState.Done)
                        .findFirst()
                        .map(capture -> captures.disposed(capture.id())
                                .invoke(CaptureRegister::requireKept)
                                .chain(() -> ledger.opened(capture, purpose, actor))
                                .replaceWith(((CaptureState.Done) capture.state()).objectKey()))
                        .orElseThrow(() -> new ProblemException(
                                CaptureProblem.CAPTURE_NOT_FOUND, "No page was captured under this number.")));
    }

    private static void requireKept(boolean disposed) {
        if (disposed) {
            throw new ProblemException(
                    CaptureProblem.CAPTURE_DISPOSED,
                    "This page was destroyed when its time was over; what it was, with its digests, is still on record.");
        }
    }

    private Uni<CaptureOutcome> once(String reference, Request request, Function<Complaint, Uni<CaptureOutcome>> work) {
        return complaints
                .lock(reference)
                .chain(complaint -> captures.broughtBy(reference, request.key())
                        .chain(known -> known.isEmpty()
                                ? work.apply(complaint.requireOpen())
                                : Uni.createFrom().item(repeated(known.getFirst(), request))));
    }

    private Uni<CaptureOutcome> add(
            Complaint complaint, String pageUrl, Content content, Request request, Actor actor) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return captures.of(complaint.reference())
                .map(before -> new Capture(
                        UUID.randomUUID(),
                        complaint.reference(),
                        number(before),
                        pageUrl,
                        now,
                        actor.pseudonym(),
                        content))
                .call(capture -> captures.add(capture, request))
                .call(ledger::entered)
                .map(CaptureOutcome.Entered::new);
    }

    private int number(List<Capture> before) {
        if (before.size() >= config.mostOfACase()) {
            throw new ProblemException(
                    CaptureProblem.TOO_MANY_CAPTURES,
                    "A complaint has at most %d captures.".formatted(config.mostOfACase()));
        }
        return before.size() + 1;
    }

    private Content.PageVisit visit(int locationNumber) {
        return new Content.PageVisit(locationNumber, new CaptureState.Waiting(0, "", clock.instant()));
    }

    private static Optional<Unmet> screenshotLack(Complaint complaint, DeviceClaim claim, List<Exhibit> exhibits) {
        if (claim.screenshotExhibit() == 0) {
            return Optional.empty();
        }
        if (complaint.submission().mediaFree()) {
            return Optional.of(
                    new Unmet(
                            "MEDIA_NOT_TAKEN",
                            "/screenshotExhibit",
                            "A screenshot of such a matter is never taken. Leave it out: the address and the hash are enough."));
        }
        boolean there = exhibits.stream()
                .anyMatch(exhibit -> exhibit.number() == claim.screenshotExhibit()
                        && exhibit.content() instanceof Exhibit.Content.Bytes);
        return there
                ? Optional.empty()
                : Optional.of(new Unmet(
                        "EXHIBIT_UNKNOWN",
                        "/screenshotExhibit",
                        "Hand in the screenshot as an exhibit of this complaint first, then give its number."));
    }

    private static CaptureOutcome repeated(Known known, Request request) {
        if (!known.digest().equals(request.digest())) {
            throw new ProblemException(
                    CommonProblem.IDEMPOTENCY_MISMATCH,
                    "This request id brought another capture before. Choose a new one.");
        }
        return new CaptureOutcome.Entered(known.capture());
    }

    static Request request(String requestId, Map<String, ?> asked) {
        return new Request(Sha256.hex(requestId), Sha256.hex(CaptureJson.write(asked)));
    }
}
