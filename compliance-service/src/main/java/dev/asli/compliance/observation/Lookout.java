package dev.asli.compliance.observation;

import dev.asli.compliance.deadline.DeadlineOnRecord;
import dev.asli.compliance.deadline.Deadlines;
import dev.asli.compliance.deadline.Look;
import dev.asli.compliance.notice.ContentLocator;
import dev.asli.compliance.notice.Notice;
import dev.asli.compliance.notice.Notices;
import dev.asli.compliance.observation.Looked.Sight;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Looks at what notices are about and lets what was seen move their deadlines. Never looks inside a transaction, and
 * records one notice after the other: transactions of one caller share its session.
 */
@ApplicationScoped
public class Lookout {

    private static final Logger LOG = Logger.getLogger(Lookout.class);

    private final Observer observer;
    private final Notices notices;
    private final Deadlines deadlines;
    private final Findings findings;
    private final ObservationConfig config;
    private final Clock clock;

    /** Six parts: eyes, two things to read, one to write, settings and time. */
    Lookout(
            Observer observer,
            Notices notices,
            Deadlines deadlines,
            Findings findings,
            ObservationConfig config,
            Clock clock) {
        this.observer = observer;
        this.notices = notices;
        this.deadlines = deadlines;
        this.findings = findings;
        this.config = config;
        this.clock = Clock.tick(clock, Duration.ofMillis(1)); // what is stored, signed and told is the same
    }

    /** Looks at every location of a complaint that was served on somebody. */
    public Uni<List<Observation>> observeNow(String reference, String actor) {
        return Panache.withSession(() -> notices.ofComplaint(reference))
                .map(all -> all.stream()
                        .filter(notice -> notice.receipt().isPresent())
                        .map(notice -> new Errand(notice, true))
                        .toList())
                .chain(errands -> look(errands).collect().asList())
                .call(looked -> Multi.createFrom()
                        .iterable(looked)
                        .onItem()
                        .transformToUniAndConcatenate(one -> findings.record(one, clock.instant(), actor))
                        .collect()
                        .last())
                .map(looked -> looked.stream()
                        .flatMap(one -> one.observations().stream())
                        .toList());
    }

    /**
     * After due times: looks where looking can tell something, and settles each notice's deadlines as soon as its look is
     * done, so that a server that never answers keeps nobody else waiting. One that fails is logged and left to a later
     * sweep; the others go on.
     */
    Uni<Void> attend(List<UUID> ids, String actor) {
        return Panache.withSession(() -> Multi.createFrom()
                        .iterable(ids)
                        .onItem()
                        .transformToUniAndConcatenate(this::errand)
                        .collect()
                        .asList())
                .onItem()
                .transformToMulti(this::look)
                .onItem()
                .transformToUniAndConcatenate(looked -> record(looked, actor))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Errand> errand(UUID id) {
        return notices.get(id)
                .chain(notice -> deadlines
                        .ofNotices(List.of(id))
                        .map(all -> new Errand(notice, all.stream().anyMatch(DeadlineOnRecord::asksForALook))));
    }

    private Uni<Void> record(Looked looked, String actor) {
        return findings.record(looked, clock.instant(), actor)
                .onFailure()
                .invoke(failure -> LOG.errorf(
                        failure,
                        "deadline sweep failed: noticeId=%s",
                        looked.notice().id()))
                .onFailure()
                .recoverWithNull();
    }

    private Multi<Looked> look(List<Errand> errands) {
        return Multi.createFrom()
                .iterable(errands)
                .onItem()
                .transformToUni(this::look)
                .merge(config.atOnce());
    }

    private Uni<Looked> look(Errand errand) {
        List<ContentLocator> places =
                errand.worthALook() ? errand.notice().subject().locations() : List.of();
        return Multi.createFrom()
                .iterable(places)
                .onItem()
                .transformToUni(place -> look(errand.notice(), place))
                .merge(config.atOnce())
                .collect()
                .asList()
                .map(sights -> new Looked(errand.notice(), sights));
    }

    private Uni<Sight> look(Notice notice, ContentLocator place) {
        String reference = notice.subject().complaintReference();
        return observer.look(place.url(), notice.subject()).map(seen -> {
            Observation observation =
                    Observation.of(reference, place.locationId(), clock.instant(), config.vantage(), seen);
            String evidence = observation.id().toString();
            return new Sight(observation, new Look(seen.sighting(), observation.at(), config.vantage(), evidence));
        });
    }

    private record Errand(Notice notice, boolean worthALook) {}
}
