package dev.asli.intake.retention;

import dev.asli.intake.retention.Disposal.Persons;
import dev.asli.intake.retention.Disposal.Step;
import dev.asli.intake.retention.Disposal.Tally;
import dev.asli.intake.retention.Disposals.Line;
import dev.asli.intake.retention.Disposals.Outcome;
import dev.asli.intake.retention.Kept.Item;
import dev.asli.kit.identity.Actor;
import dev.asli.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Finds what is due and takes it through the hands of two persons. */
@ApplicationScoped
class DisposalRegister {

    private static final int LARGEST = 200;

    private final Disposals disposals;
    private final Kept kept;
    private final Clock clock;

    DisposalRegister(Disposals disposals, Kept kept, Clock clock) {
        this.disposals = disposals;
        this.kept = kept;
        this.clock = clock;
    }

    /** @return how many are due now that were not before */
    @WithTransaction
    public Uni<Integer> find(DataClass dataClass, RetentionRule rule, Instant from, Instant until) {
        Instant now = clock.instant();
        return disposals
                .lookAlone()
                .chain(() -> kept.triggered(dataClass, from, until, now, LARGEST))
                .map(found -> found.stream()
                        .filter(item -> !rule.keptUntil(item.triggeredAt()).isAfter(now))
                        .toList())
                .chain(due -> due.isEmpty()
                        ? Uni.createFrom().item(0)
                        : disposals
                                .add(
                                        new Disposal(
                                                UUID.randomUUID(),
                                                dataClass,
                                                rule.versionId(),
                                                Step.DUE,
                                                now,
                                                Persons.NOBODY,
                                                new Tally(due.size(), 0, 0)),
                                        lines(due, rule))
                                .replaceWith(due.size()));
    }

    @WithTransaction
    public Uni<Disposal> propose(UUID id, Actor actor) {
        return locked(id)
                .map(disposal -> disposal.proposed(actor, clock.instant()))
                .call(disposals::replace);
    }

    @WithTransaction
    public Uni<Disposal> approve(UUID id, Actor actor) {
        return locked(id)
                .map(disposal -> disposal.approved(actor, clock.instant()))
                .call(disposals::replace);
    }

    /** Nothing of it waits any more. */
    @WithTransaction
    public Uni<Void> finish(UUID id) {
        return locked(id)
                .chain(disposal -> disposal.step() == Step.APPROVED
                        ? disposals.replace(disposal.done(clock.instant()))
                        : Uni.createFrom().voidItem());
    }

    @WithSession
    public Uni<List<Disposal>> list(int limit) {
        return disposals.list(limit);
    }

    @WithSession
    public Uni<Disposal> read(UUID id) {
        return disposals.find(id).map(DisposalRegister::one);
    }

    @WithSession
    public Uni<List<Line>> lines(UUID id) {
        return disposals.lines(id);
    }

    @WithSession
    public Uni<List<UUID>> approved() {
        return disposals.approved();
    }

    private Uni<Disposal> locked(UUID id) {
        return disposals.lock(id).map(DisposalRegister::one);
    }

    private static Disposal one(List<Disposal> found) {
        return found.stream()
                .findFirst()
                .orElseThrow(
                        () -> new ProblemException(RetentionProblem.DISPOSAL_NOT_FOUND, "No disposal has this id."));
    }

    private static List<Line> lines(List<Item> due, RetentionRule rule) {
        List<Line> lines = new ArrayList<>();
        for (Item item : due) {
            lines.add(new Line(lines.size() + 1, item, rule.keptUntil(item.triggeredAt()), Outcome.WAITING, ""));
        }
        return lines;
    }
}
