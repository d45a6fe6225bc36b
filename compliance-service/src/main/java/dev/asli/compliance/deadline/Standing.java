package dev.asli.compliance.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a deadline stands on the evidence held. Each record offers only the moves that are lawful from it; which
 * move a happening makes is decided in {@link Deadline#settle}.
 *
 * <pre>
 * NotStarted ──▶ Running ──▶ Met ◀──────────┐
 *     ▲             │ ├────▶ MetLate ──┐    │ a timely answer learned of late
 *     │ cured       │ └────▶ BreachedOpen ──┤
 * VoidDefective ◀───┤          ▲  └──▶ BreachedClosed
 *                   │          └─ a claim of removal that a later sighting contradicts (from Met, MetLate, Closed)
 *                   └────▶ Withdrawn, NotApplicable        Contested holds any started standing until decided
 * </pre>
 */
public sealed interface Standing {

    /** Ids of what proves this standing, in the order it became known. */
    List<String> evidence();

    /** When this standing was reached; empty while nothing happened yet. */
    Optional<Instant> since();

    /** The rule packs' word ({@code clock_states} in enums.yaml). */
    default String word() {
        return switch (this) {
            case NotStarted _ -> "not_started";
            case Running _ -> "running";
            case Met _ -> "met";
            case MetLate _ -> "met_late";
            case BreachedOpen _ -> "breached_open";
            case BreachedClosed _ -> "breached_closed";
            case VoidDefective _ -> "void_defective";
            case Withdrawn _ -> "withdrawn";
            case NotApplicable _ -> "not_applicable";
            case Contested _ -> "contested";
        };
    }

    /** Receipt is not proved yet, so no time runs. */
    record NotStarted() implements Standing {
        public Running start() {
            return new Running(List.of());
        }

        public Withdrawn withdraw(Instant at) {
            return new Withdrawn(at);
        }

        public VoidDefective voidAsDefective(Instant at) {
            return new VoidDefective(at);
        }

        public NotApplicable notApplicable(Instant at) {
            return new NotApplicable(at);
        }

        @Override
        public List<String> evidence() {
            return List.of();
        }

        @Override
        public Optional<Instant> since() {
            return Optional.empty();
        }
    }

    /**
     * Time runs, or ran out without proof either way: nobody looked and nothing was said is not a breach.
     *
     * @param evidence empty, or a claim and the sighting before the due time that contradicts it
     */
    record Running(List<String> evidence) implements Standing {
        public Running {
            evidence = List.copyOf(evidence);
        }

        public Met meet(Instant at, Proof proof, List<String> by) {
            return new Met(at, proof, Evidence.join(evidence, by));
        }

        public MetLate meetLate(Instant at, Proof proof, List<String> by) {
            return new MetLate(at, proof, Evidence.join(evidence, by));
        }

        public BreachedOpen breachBySilence(Instant dueAt, List<String> proofOfDelivery) {
            return new BreachedOpen(dueAt, Optional.empty(), Evidence.join(evidence, proofOfDelivery));
        }

        public BreachedOpen breachBySight(Instant seenUpAt, List<String> by) {
            return new BreachedOpen(seenUpAt, Optional.of(seenUpAt), Evidence.join(evidence, by));
        }

        public Withdrawn withdraw(Instant at) {
            return new Withdrawn(at);
        }

        public VoidDefective voidAsDefective(Instant at) {
            return new VoidDefective(at);
        }

        public NotApplicable notApplicable(Instant at) {
            return new NotApplicable(at);
        }

        @Override
        public Optional<Instant> since() {
            return Optional.empty();
        }
    }

    /** Done in time. */
    record Met(Instant at, Proof proof, List<String> evidence) implements Standing {
        public Met {
            evidence = List.copyOf(evidence);
        }

        public Met confirm(Proof stronger, List<String> by) {
            return new Met(at, stronger, Evidence.join(evidence, by));
        }

        public Running reopen(List<String> contradiction) {
            return new Running(Evidence.join(evidence, contradiction));
        }

        public BreachedOpen breachBySight(Instant seenUpAt, List<String> by) {
            return new BreachedOpen(seenUpAt, Optional.of(seenUpAt), Evidence.join(evidence, by));
        }

        @Override
        public Optional<Instant> since() {
            return Optional.of(at);
        }
    }

    /** Done, but after the due time and before anybody had established a breach. */
    record MetLate(Instant at, Proof proof, List<String> evidence) implements Standing {
        public MetLate {
            evidence = List.copyOf(evidence);
        }

        public Met meet(Instant timely, Proof by, List<String> with) {
            return new Met(timely, by, Evidence.join(evidence, with));
        }

        public MetLate confirm(Proof stronger, List<String> by) {
            return new MetLate(at, stronger, Evidence.join(evidence, by));
        }

        public BreachedOpen breachBySight(Instant seenUpAt, List<String> by) {
            return new BreachedOpen(seenUpAt, Optional.of(seenUpAt), Evidence.join(evidence, by));
        }

        @Override
        public Optional<Instant> since() {
            return Optional.of(at);
        }
    }

    /**
     * Observed non-compliance that lasts.
     *
     * @param at the due time when silence proves it, else the sighting that does
     * @param seenUpAt the latest sighting of the content at or after the due time
     */
    record BreachedOpen(Instant at, Optional<Instant> seenUpAt, List<String> evidence) implements Standing {
        public BreachedOpen {
            evidence = List.copyOf(evidence);
        }

        public BreachedClosed close(Instant when, Proof proof, List<String> by) {
            return new BreachedClosed(when, proof, Evidence.join(evidence, by));
        }

        public Met meet(Instant timely, Proof proof, List<String> by) {
            return new Met(timely, proof, Evidence.join(evidence, by));
        }

        /** Remembers the latest sighting; only the first is evidence, or a long breach would fill the record. */
        public BreachedOpen seenAgain(Instant when, List<String> by) {
            Instant latest = seenUpAt.filter(when::isBefore).orElse(when);
            return new BreachedOpen(
                    at, Optional.of(latest), seenUpAt.isPresent() ? evidence : Evidence.join(evidence, by));
        }

        public BreachedOpen with(String contradicted) {
            return new BreachedOpen(at, seenUpAt, Evidence.join(evidence, List.of(contradicted)));
        }

        @Override
        public Optional<Instant> since() {
            return Optional.of(at);
        }
    }

    /**
     * Observed non-compliance that ended.
     *
     * @param at when the duty was at last done
     */
    record BreachedClosed(Instant at, Proof proof, List<String> evidence) implements Standing {
        public BreachedClosed {
            evidence = List.copyOf(evidence);
        }

        public BreachedClosed confirm(Proof stronger, List<String> by) {
            return new BreachedClosed(at, stronger, Evidence.join(evidence, by));
        }

        public BreachedOpen reopen(Instant seenUpAt, List<String> by) {
            return new BreachedOpen(seenUpAt, Optional.of(seenUpAt), Evidence.join(evidence, by));
        }

        public Met meet(Instant timely, Proof by, List<String> with) {
            return new Met(timely, by, Evidence.join(evidence, with));
        }

        @Override
        public Optional<Instant> since() {
            return Optional.of(at);
        }
    }

    /** The notice lacked what the law needs; never counts against anybody. Starts anew when cured. */
    record VoidDefective(Instant at) implements Standing {
        public Running cured() {
            return new Running(List.of());
        }

        @Override
        public List<String> evidence() {
            return List.of();
        }

        @Override
        public Optional<Instant> since() {
            return Optional.of(at);
        }
    }

    /** The complainant withdrew, or the order was rescinded, while it ran. */
    record Withdrawn(Instant at) implements Standing {
        @Override
        public List<String> evidence() {
            return List.of();
        }

        @Override
        public Optional<Instant> since() {
            return Optional.of(at);
        }
    }

    /** A person found that the duty does not reach this matter. */
    record NotApplicable(Instant at) implements Standing {
        @Override
        public List<String> evidence() {
            return List.of();
        }

        @Override
        public Optional<Instant> since() {
            return Optional.of(at);
        }
    }

    /**
     * Objected to by the intermediary; leaves the sums both ways until a person decides.
     *
     * @param held what it is without the objection; evidence goes on changing it
     */
    record Contested(Standing held, Instant at) implements Standing {
        /** The objection failed. */
        public Standing uphold() {
            return held;
        }

        /** The objection succeeded: the point never counts. */
        public NotApplicable dismiss(Instant when) {
            return new NotApplicable(when);
        }

        @Override
        public List<String> evidence() {
            return held.evidence();
        }

        @Override
        public Optional<Instant> since() {
            return Optional.of(at);
        }
    }
}
