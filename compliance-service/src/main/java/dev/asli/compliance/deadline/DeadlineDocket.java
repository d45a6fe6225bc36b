package dev.asli.compliance.deadline;

import dev.asli.compliance.rulepack.EventType;
import dev.asli.compliance.rulepack.LawBook;
import dev.asli.ledger.Ledger;
import dev.asli.ledger.NewEntry;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Starts deadlines and lets happenings move them. Joins the caller's transaction; every change is ledgered. */
@ApplicationScoped
public class DeadlineDocket {

    private final Deadlines deadlines;
    private final LawBook law;
    private final Ledger ledger;
    private final Clock clock;
    private final LookPlan plan;
    private final MeterRegistry meters;

    /** Six parts: what it keeps, what it reads the law from, where it tells, and three small ones. */
    DeadlineDocket(Deadlines deadlines, LawBook law, Ledger ledger, Clock clock, LookPlan plan, MeterRegistry meters) {
        this.deadlines = deadlines;
        this.law = law;
        this.ledger = ledger;
        this.clock = Clock.tick(clock, Duration.ofMillis(1)); // what is stored, signed and told is the same
        this.plan = plan;
        this.meters = meters;
    }

    /** What the law in force at the receipt starts. Stores nothing. */
    public List<DeadlineOnRecord> draw(
            EventType event, Instant receipt, String category, String capacity, Set<String> classes, Holder holder) {
        return law.started(event, receipt, category, capacity, classes).stream()
                .map(rule -> DeadlineOnRecord.started(
                        Deadline.start(UUID.randomUUID(), rule, receipt), holder, Why.of(rule, receipt)))
                .toList();
    }

    public Uni<Void> enter(List<DeadlineOnRecord> drawn, String actor) {
        return deadlines
                .add(drawn, clock.instant())
                .chain(() -> each(drawn, one -> told(one, "DEADLINE_STARTED", actor)));
    }

    /** @return every deadline of the notice as it then stands */
    public Uni<List<DeadlineOnRecord>> happened(UUID notice, List<Happening> happenings, String actor) {
        return deadlines
                .lockOfNotice(notice)
                .chain(all -> each(all, before -> settle(before, happenings, actor))
                        .replaceWith(() -> all.stream()
                                .map(before -> before.with(settled(before.deadline(), happenings)))
                                .toList()));
    }

    /**
     * Like {@link #happened}, after the sweep or an officer looked, and plans the next look.
     *
     * @param told whether the look told up from down
     */
    public Uni<List<DeadlineOnRecord>> lookedAt(UUID notice, List<Happening> happenings, boolean told, String actor) {
        return happened(notice, happenings, actor)
                .call(settled -> each(settled, one -> deadlines.postpone(plan.next(one, told, clock.instant()))));
    }

    private Uni<Void> settle(DeadlineOnRecord before, List<Happening> happenings, String actor) {
        Deadline after = settled(before.deadline(), happenings);
        if (after.standing().equals(before.deadline().standing())) {
            return Uni.createFrom().voidItem();
        }
        DeadlineOnRecord changed = before.with(after);
        String cause = happenings.getLast().getClass().getSimpleName();
        boolean reached =
                !after.standing().word().equals(before.deadline().standing().word());
        return deadlines
                .replace(changed, cause, clock.instant())
                .chain(() -> told(
                        changed,
                        reached
                                ? "DEADLINE_" + after.standing().word().toUpperCase(java.util.Locale.ROOT)
                                : "DEADLINE_EVIDENCE_ADDED",
                        actor));
    }

    private static Deadline settled(Deadline deadline, List<Happening> happenings) {
        Deadline settled = deadline;
        for (Happening happening : happenings) {
            settled = settled.settle(happening);
        }
        return settled;
    }

    private Uni<Void> told(DeadlineOnRecord record, String kind, String actor) {
        Deadline deadline = record.deadline();
        meters.counter("asli.deadlines", "standing", deadline.standing().word()).increment();
        return ledger.append(new NewEntry(
                        record.holder().complaintReference(),
                        kind,
                        actor,
                        Map.of(
                                "deadline", deadline.id().toString(),
                                "notice", record.holder().notice().toString(),
                                "obligation", deadline.obligation(),
                                "version", deadline.versionId(),
                                "rulePackDigest", deadline.packDigest(),
                                "arithmetic", record.why().arithmetic(),
                                "dueAt", deadline.dueAt().map(Instant::toString).orElse(""),
                                "standing", deadline.standing().word(),
                                "since",
                                        deadline.standing()
                                                .since()
                                                .map(Instant::toString)
                                                .orElse(""),
                                "evidence", deadline.standing().evidence())))
                .replaceWithVoid();
    }

    /** One after the other: they share a session. */
    private static <T> Uni<Void> each(List<T> items, java.util.function.Function<T, Uni<Void>> step) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(step::apply)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
