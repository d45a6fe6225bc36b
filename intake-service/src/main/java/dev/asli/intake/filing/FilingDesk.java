package dev.asli.intake.filing;

import static dev.asli.intake.complaint.ComplaintProblem.REQUEST_ID_MISSING;

import dev.asli.intake.complaint.CaseKeys;
import dev.asli.intake.complaint.Complaint;
import dev.asli.intake.complaint.Complaints.Known;
import dev.asli.intake.complaint.Complaints.RequestTaken;
import dev.asli.intake.complaint.Complaints.Seal;
import dev.asli.intake.complaint.Declarations;
import dev.asli.intake.complaint.Serving;
import dev.asli.intake.complaint.Submission;
import dev.asli.intake.filing.FilingOutcome.Diverted;
import dev.asli.intake.filing.FilingOutcome.Filed;
import dev.asli.intake.filing.FilingOutcome.Lacking;
import dev.asli.intake.filing.FilingRegister.Entering;
import dev.asli.intake.serving.MattersAnswer;
import dev.asli.intake.serving.ServingDesk;
import dev.asli.kit.identity.Actor;
import dev.asli.kit.identity.Roles;
import dev.asli.kit.problem.CommonProblem;
import dev.asli.kit.problem.ProblemException;
import dev.asli.kit.problem.ProblemException.Unmet;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes a complaint. Minors come first: of such a matter not even a count is kept. */
@ApplicationScoped
public class FilingDesk {

    static final String MINOR = "MINOR_SEXUAL";
    private static final int LONGEST_REQUEST_ID = 200;

    private final FilingGuide guide;
    private final FilingRegister register;
    private final ServingDesk serving;
    private final CaseKeys keys;
    private final Clock clock;
    private final MeterRegistry metrics;

    FilingDesk( // one more than five: the count of complaints belongs to nobody else
            FilingGuide guide,
            FilingRegister register,
            ServingDesk serving,
            CaseKeys keys,
            Clock clock,
            MeterRegistry metrics) {
        this.guide = guide;
        this.register = register;
        this.serving = serving;
        this.keys = keys;
        this.clock = clock;
        this.metrics = metrics;
    }

    public Uni<FilingOutcome> file(Filing filing, Actor actor) {
        return file(filing, actor, new Manner(true, serving::unknown));
    }

    /**
     * Files one of many: who is registered was asked once for all of them, and serving is left to the outbox.
     *
     * @param unknown ids that nobody is registered under
     */
    public Uni<FilingOutcome> fileLater(Filing filing, Set<String> unknown, Actor actor) {
        return file(
                filing,
                actor,
                new Manner(
                        false,
                        named -> Uni.createFrom()
                                .item(named.stream().filter(unknown::contains).collect(Collectors.toSet()))));
    }

    /** What can be told without looking anywhere and without keeping anything: empty for what may be filed. */
    public Optional<FilingOutcome> screen(Filing filing) {
        return screen(filing, false);
    }

    private Optional<FilingOutcome> screen(Filing filing, boolean officer) {
        if (filing.aboutMinor()) {
            return Optional.of(new Diverted(MINOR, guide.doors(filing.language())));
        }
        List<Unmet> unmet = FilingRules.check(filing, guide.ids(), officer, clock.instant());
        return unmet.isEmpty() ? Optional.empty() : Optional.of(new Lacking(unmet));
    }

    /** @param unknown tells of ids which nobody is registered under */
    private record Manner(boolean serveNow, Function<Set<String>, Uni<Set<String>>> unknown) {}

    private Uni<FilingOutcome> file(Filing filing, Actor actor, Manner manner) {
        Optional<FilingOutcome> refused = screen(filing, actor.isAny(Roles.OFFICER, Roles.SENIOR_OFFICER));
        if (refused.isPresent() && refused.get() instanceof Diverted) {
            return Uni.createFrom().item(refused.get());
        }
        if (filing.requestId().isBlank() || filing.requestId().length() > LONGEST_REQUEST_ID) {
            throw new ProblemException(
                    REQUEST_ID_MISSING, "Send a request id of 1 to %d characters.".formatted(LONGEST_REQUEST_ID));
        }
        return refused.map(outcome -> Uni.createFrom().item(outcome)).orElseGet(() -> once(filing, actor, manner));
    }

    private Uni<FilingOutcome> once(Filing filing, Actor actor, Manner manner) {
        return register.filedAs(requestKey(filing))
                .chain(known ->
                        known.isEmpty() ? first(filing, actor, manner) : again(filing, known.getFirst(), manner));
    }

    private Uni<FilingOutcome> first(Filing filing, Actor actor, Manner manner) {
        return manner.unknown()
                .apply(Nobody.named(filing.locations(), filing.particulars().priorSteps()))
                .chain(unknown -> unknown.isEmpty()
                        ? enter(filing, actor, manner)
                        : Uni.createFrom()
                                .item(new Lacking(Nobody.is(
                                        unknown,
                                        filing.locations(),
                                        filing.particulars().priorSteps()))));
    }

    private Uni<FilingOutcome> enter(Filing filing, Actor actor, Manner manner) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String reference = keys.newReference(now.atZone(ZoneOffset.UTC).getYear());
        Complaint complaint = Complaint.received(reference, submission(filing, now));
        String secret = keys.secret(filing.requestId(), reference);
        Seal seal = new Seal(requestKey(filing), requestDigest(filing), keys.hash(reference, secret));
        Entering entering =
                new Entering(complaint, seal, filing.contact(), filing.choices().standing(filing, now));
        return register.enter(entering, actor)
                .chain(messages -> serve(complaint, secret, manner, manner.serveNow() ? messages : List.of()))
                .onFailure(RequestTaken.class)
                .recoverWithUni(() ->
                        register.filedAs(requestKey(filing)).chain(known -> again(filing, known.getFirst(), manner)));
    }

    private Uni<FilingOutcome> serve(Complaint complaint, String secret, Manner manner, List<UUID> messages) {
        metrics.counter(
                        "asli.complaints",
                        "category",
                        complaint.submission().category().word())
                .increment();
        return serving.deliverNow(messages)
                .chain(() -> register.read(complaint.reference()))
                .chain(served -> answer(served, secret, manner, false));
    }

    private Uni<FilingOutcome> again(Filing filing, Known known, Manner manner) {
        if (!CaseKeys.same(known.seal().requestDigest(), requestDigest(filing))) {
            throw new ProblemException(
                    CommonProblem.IDEMPOTENCY_MISMATCH,
                    "This request id was used for another complaint. Choose a new one.");
        }
        return answer(known.complaint(), stillGood(filing, known), manner, true);
    }

    /** Empty once the secret was replaced: only the new one opens the case. */
    private String stillGood(Filing filing, Known known) {
        String reference = known.complaint().reference();
        String secret = keys.secret(filing.requestId(), reference);
        return CaseKeys.same(known.seal().secretHash(), keys.hash(reference, secret)) ? secret : "";
    }

    private Uni<FilingOutcome> answer(Complaint complaint, String secret, Manner manner, boolean replayed) {
        Uni<MattersAnswer> asked = complaint.serving() == Serving.SERVED && manner.serveNow()
                ? serving.ask(complaint)
                : Uni.createFrom().item(new MattersAnswer.Unreachable());
        return asked.chain(matters -> register.consents(complaint.reference())
                .map(consents -> new Filed(complaint, secret, matters, help(complaint), consents, replayed)));
    }

    private List<FilingOutcome.Door> help(Complaint complaint) {
        return guide.help(
                complaint.submission().particulars().harms(),
                complaint.submission().language());
    }

    private static Submission submission(Filing filing, Instant now) {
        Declarations declared =
                filing.declarations().consentToForward(filing.choices().forward(filing));
        Serving serving = declared.consentToForward() ? Serving.PENDING : Serving.NOT_ASKED;
        return new Submission(
                filing.category().orElseThrow(),
                filing.capacity().orElseThrow(),
                filing.subjectAge().orElseThrow(),
                filing.statement(),
                filing.locations().stream().map(place -> place.with(serving)).toList(),
                declared,
                filing.particulars(),
                filing.language().isEmpty() ? "en" : filing.language(),
                filing.test(),
                now);
    }

    private byte[] requestKey(Filing filing) {
        return keys.digest("request", filing.requestId().getBytes(StandardCharsets.UTF_8));
    }

    private byte[] requestDigest(Filing filing) {
        return keys.digest("filing", filing.content());
    }
}
