package dev.asli.compliance.scorecard;

import dev.asli.compliance.deadline.DeadlineOnRecord;
import dev.asli.compliance.deadline.Deadlines;
import dev.asli.compliance.intermediary.Intermediaries;
import dev.asli.compliance.intermediary.Intermediary;
import dev.asli.compliance.scorecard.Scorecard.Subject;
import dev.asli.kit.identity.Actor;
import dev.asli.kit.identity.Roles;
import dev.asli.kit.problem.CommonProblem;
import dev.asli.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Provisional scorecards, from the deadlines on record as they stand now. */
@ApplicationScoped
public class ScorecardDesk {

    private final Deadlines deadlines;
    private final Intermediaries intermediaries;
    private final Scorer scorer;
    private final Clock clock;

    ScorecardDesk(Deadlines deadlines, Intermediaries intermediaries, Scorer scorer, Clock clock) {
        this.deadlines = deadlines;
        this.intermediaries = intermediaries;
        this.scorer = scorer;
        this.clock = clock;
    }

    /** Fails with NOT_ALLOWED for an intermediary other than the caller's own, and INTERMEDIARY_UNKNOWN. */
    public Uni<Scorecard> card(String intermediary, Actor actor) {
        if (!maySee(actor, intermediary)) {
            throw new ProblemException(
                    CommonProblem.NOT_ALLOWED, "Figures are shown to officers, auditors, and the intermediary itself.");
        }
        return Panache.withSession(() -> intermediaries.get(intermediary))
                .chain(() -> cards())
                .map(cards -> cards.stream()
                        .filter(card -> card.subject().intermediary().equals(intermediary))
                        .findFirst()
                        .orElseThrow());
    }

    /** One for each intermediary, by id. */
    public Uni<List<Scorecard>> cards() {
        Instant now = clock.instant();
        return Panache.withSession(() -> intermediaries
                        .all()
                        .chain(all -> deadlines.scorable().map(records -> contributions(all, records, now))))
                .chain(contributions -> summed(contributions, now));
    }

    /** Who may see an intermediary's figures before they are published. */
    public static boolean maySee(Actor actor, String intermediary) {
        boolean own = actor.intermediary().filter(intermediary::equals).isPresent();
        return actor.isAny(Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR, Roles.ADMINISTRATOR)
                || (own && actor.isAny(Roles.INTERMEDIARY_MEMBER, Roles.INTERMEDIARY_ADMIN));
    }

    /** Ten thousand draws for each card are no work for an event loop. */
    private Uni<List<Scorecard>> summed(Map<Subject, List<Contribution>> contributions, Instant now) {
        return Uni.createFrom()
                .item(() -> scorer.cards(contributions, now))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private Map<Subject, List<Contribution>> contributions(
            List<Intermediary> all, List<DeadlineOnRecord> records, Instant now) {
        Map<Subject, List<Contribution>> contributions = new LinkedHashMap<>();
        for (Intermediary one : all) {
            List<TrackedDeadline> own = records.stream()
                    .filter(record -> record.holder().intermediary().equals(one.id()))
                    .map(ScorecardDesk::tracked)
                    .toList();
            contributions.put(
                    new Subject(one.id(), one.name()),
                    Cohort.matured(own, now, scorer.method().cohort()));
        }
        return contributions;
    }

    /** Until items are recognised across complaints, a complaint is its own cluster. */
    private static TrackedDeadline tracked(DeadlineOnRecord record) {
        String reference = record.holder().complaintReference();
        return new TrackedDeadline(record.deadline(), reference, reference);
    }
}
