package dev.asli.compliance.matter;

import static dev.asli.compliance.matter.MatterProblem.MATTERS_WITHDRAWN;
import static dev.asli.compliance.matter.MatterProblem.OPENING_DEFECTIVE;
import static dev.asli.kit.problem.CommonProblem.IDEMPOTENCY_MISMATCH;

import dev.asli.compliance.intermediary.Intermediary;
import dev.asli.compliance.notice.ContentLocator;
import dev.asli.compliance.notice.Notice;
import dev.asli.compliance.notice.NoticeKind;
import dev.asli.compliance.notice.NoticeOffice;
import dev.asli.compliance.notice.Notices;
import dev.asli.compliance.notice.Subject;
import dev.asli.compliance.rulepack.LawBook;
import dev.asli.kit.problem.ProblemException;
import dev.asli.kit.problem.ProblemException.Unmet;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What intake-service asks for. One public method, one transaction. */
@ApplicationScoped
public class MatterDesk {

    private final Matters matters;
    private final Notices notices;
    private final NoticeOffice office;
    private final Recipients recipients;
    private final LawBook law;
    private final Clock clock;

    /** Six parts: two on record, one that serves, one that knows whom, the law and the time. */
    MatterDesk(Matters matters, Notices notices, NoticeOffice office, Recipients recipients, LawBook law, Clock clock) {
        this.matters = matters;
        this.notices = notices;
        this.office = office;
        this.recipients = recipients;
        this.law = law;
        this.clock = Clock.tick(clock, Duration.ofMillis(1)); // what is stored, signed and told is the same
    }

    /**
     * Opens what is new and serves its grievances; what stands is left as it is. Fails with OPENING_DEFECTIVE,
     * INTERMEDIARY_UNKNOWN, IDEMPOTENCY_MISMATCH or MATTERS_WITHDRAWN, and opens nothing then.
     */
    @WithTransaction
    public Uni<Void> open(Opening opening, String actor) {
        List<Unmet> unmet = opening.unmet(law.vocabulary(), clock.instant());
        if (!unmet.isEmpty()) {
            return Uni.createFrom()
                    .failure(new ProblemException(
                            OPENING_DEFECTIVE,
                            unmet.stream()
                                    .map(one -> one.code() + " " + one.path() + ": " + one.message())
                                    .collect(Collectors.joining(" ")),
                            unmet));
        }
        String reference = opening.complaint().reference();
        return matters.lockOfComplaint(reference)
                .call(() -> matters.keep(reference, opening.priorSteps()))
                .chain(standing -> recipients
                        .of(opening.places())
                        .chain(known -> notices.ofComplaint(reference)
                                .chain(served -> openNew(opening, new Standing(standing, served, known), actor))));
    }

    /** Deadlines that still run become withdrawn and the intermediaries' notices are closed. */
    @WithTransaction
    public Uni<Void> withdraw(String reference, String actor) {
        return matters.lockOfComplaint(reference)
                .chain(all -> each(
                        all,
                        matter -> matters.replace(matter.withdraw(clock.instant()))
                                .replaceWithVoid()))
                .chain(() -> notices.ofComplaint(reference))
                .chain(all -> each(
                        all.stream()
                                .filter(notice -> notice.kind() == NoticeKind.GRIEVANCE)
                                .toList(),
                        notice -> close(notice, actor)));
    }

    private Uni<Void> close(Notice notice, String actor) {
        Notice closed = notice.close("The complainant withdrew.", clock.instant());
        return closed.equals(notice)
                ? Uni.createFrom().voidItem()
                : office.takeBack(closed, actor).replaceWithVoid();
    }

    private Uni<Void> openNew(Opening opening, Standing standing, String actor) {
        List<Opening.Place> fresh = opening.places().stream()
                .filter(place -> standing.isNew(place.locator()))
                .toList();
        boolean withdrawn = standing.matters().stream()
                .anyMatch(matter -> matter.withdrawnAt().isPresent());
        if (withdrawn && !fresh.isEmpty()) {
            throw new ProblemException(MATTERS_WITHDRAWN, "The complaint was withdrawn; a new one can be filed.");
        }
        Map<String, List<ContentLocator>> byIntermediary = fresh.stream()
                .filter(place -> place.complainedAt().isEmpty())
                .collect(Collectors.groupingBy(
                        Opening.Place::intermediary,
                        java.util.TreeMap::new,
                        Collectors.mapping(Opening.Place::locator, Collectors.toList())));
        return each(
                        List.copyOf(byIntermediary.entrySet()),
                        share -> matter(opening, standing, share.getKey())
                                .chain(matter -> serve(matter, share.getValue(), standing, actor)))
                .chain(() -> each(
                        fresh.stream()
                                .filter(place -> place.complainedAt().isPresent())
                                .toList(),
                        place -> later(opening, place)
                                .chain(matter -> serve(matter, List.of(place.locator()), standing, actor))));
    }

    private Uni<Matter> matter(Opening opening, Standing standing, String intermediary) {
        Optional<Matter> open = standing.matters().stream()
                .filter(matter -> matter.intermediary().equals(intermediary))
                .filter(matter -> matter.complaint()
                        .complainedAt()
                        .equals(opening.complaint().complainedAt()))
                .findFirst();
        return open.map(matter -> Uni.createFrom().item(matter))
                .orElseGet(() -> matters.add(Matter.open(intermediary, opening.complaint(), clock.instant())));
    }

    /** A place named later is a matter of its own, with time limits of its own. */
    private Uni<Matter> later(Opening opening, Opening.Place place) {
        Matter.Complaint complaint =
                opening.complaint().namedAt(place.complainedAt().orElseThrow());
        return matters.add(Matter.open(place.intermediary(), complaint, clock.instant()));
    }

    private Uni<Void> serve(Matter matter, List<ContentLocator> places, Standing standing, String actor) {
        Matter.Complaint complaint = matter.complaint();
        Subject subject = new Subject(
                matter.id(),
                complaint.reference(),
                matter.intermediary(),
                complaint.category(),
                complaint.capacity(),
                complaint.test(),
                complaint.mediaFree(),
                places);
        Notice draft =
                Notice.draft(UUID.randomUUID(), NoticeKind.GRIEVANCE, subject, complaint.statement(), clock.instant());
        return office.issue(draft, standing.classes(matter.intermediary()), actor)
                .replaceWithVoid();
    }

    /** One after the other: they share a session. */
    private static <T> Uni<Void> each(List<T> items, Function<T, Uni<Void>> step) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(step::apply)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** What is on record when a complaint is opened, maybe once more. */
    private record Standing(List<Matter> matters, List<Notice> served, Map<String, Intermediary> recipients) {

        boolean isNew(ContentLocator place) {
            Optional<ContentLocator> known = served.stream()
                    .filter(notice -> notice.kind() == NoticeKind.GRIEVANCE)
                    .flatMap(notice -> notice.subject().locations().stream())
                    .filter(other -> other.locationId().equals(place.locationId()))
                    .findFirst();
            if (known.filter(other -> !other.equals(place)).isPresent()) {
                throw new ProblemException(
                        IDEMPOTENCY_MISMATCH, "A location of this complaint was opened with another address before.");
            }
            return known.isEmpty();
        }

        Set<String> classes(String intermediary) {
            Intermediary recipient = recipients.get(intermediary);
            return recipient == null ? Set.of() : Set.copyOf(recipient.classes());
        }
    }
}
