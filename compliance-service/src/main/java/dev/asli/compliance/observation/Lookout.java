package dev.asli.compliance.observation;

import dev.asli.compliance.deadline.Deadlines;
import dev.asli.compliance.deadline.Happening;
import dev.asli.compliance.deadline.Happening.Swept;
import dev.asli.compliance.deadline.Look;
import dev.asli.compliance.deadline.Sighting;
import dev.asli.compliance.notice.ContentLocator;
import dev.asli.compliance.notice.Notice;
import dev.asli.compliance.notice.Notices;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Looks at what a notice is about and lets what was seen move its deadlines. Never looks inside a transaction. */
@ApplicationScoped
public class Lookout {

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
        this.clock = clock;
    }

    /** Looks at every location of a complaint that was served on somebody. */
    public Uni<List<Observation>> observeNow(String reference, String actor) {
        return Panache.withSession(() -> notices.ofComplaint(reference))
                .chain(all -> Multi.createFrom()
                        .iterable(all)
                        .filter(notice -> notice.receipt().isPresent())
                        .onItem()
                        .transformToUniAndConcatenate(notice -> lookAndRecord(notice, actor))
                        .collect()
                        .asList())
                .map(lists -> lists.stream().flatMap(List::stream).toList());
    }

    /** After a deadline's due time: looks where looking can tell something, then settles the notice's deadlines. */
    Uni<Void> attend(UUID id, String actor) {
        return Panache.withSession(() -> notices.get(id)
                        .chain(notice -> deadlines
                                .ofNotices(List.of(id))
                                .map(all -> all.stream().anyMatch(one -> one.asksForALook()))
                                .map(worth -> new Errand(notice, worth))))
                .chain(errand -> errand.worthALook()
                        ? lookAndRecord(errand.notice(), actor).replaceWithVoid()
                        : findings.record(errand.notice(), List.of(), List.of(swept(errand.notice())), true, actor));
    }

    private Uni<List<Observation>> lookAndRecord(Notice notice, String actor) {
        return Multi.createFrom()
                .iterable(notice.subject().locations())
                .onItem()
                .transformToUni(place -> look(notice, place))
                .merge(config.atOnce())
                .collect()
                .asList()
                .call(seen -> findings.record(
                        notice,
                        seen.stream().map(Sight::observation).toList(),
                        happenings(notice, seen),
                        seen.stream().noneMatch(one -> one.look().sighting() == Sighting.UNCERTAIN),
                        actor))
                .map(seen -> seen.stream().map(Sight::observation).toList());
    }

    private Uni<Sight> look(Notice notice, ContentLocator place) {
        String reference = notice.subject().complaintReference();
        return observer.look(place.url(), notice.subject().category()).map(seen -> {
            Observation observation =
                    Observation.of(reference, place.locationId(), clock.instant(), config.vantage(), seen);
            return new Sight(
                    observation,
                    new Look(
                            seen.sighting(),
                            observation.at(),
                            config.vantage(),
                            observation.id().toString()));
        });
    }

    private List<Happening> happenings(Notice notice, List<Sight> seen) {
        List<Happening> happenings = new ArrayList<>();
        happenings.add(Look.together(seen.stream().map(Sight::look).toList()));
        happenings.add(swept(notice));
        return happenings;
    }

    private Swept swept(Notice notice) {
        Instant now = clock.instant();
        return new Swept(now, notice.receipt().isPresent() ? List.of(notice.id().toString()) : List.of());
    }

    private record Sight(Observation observation, Look look) {}

    private record Errand(Notice notice, boolean worthALook) {}
}
