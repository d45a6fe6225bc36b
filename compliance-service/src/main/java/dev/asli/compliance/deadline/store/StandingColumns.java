package dev.asli.compliance.deadline.store;

import dev.asli.compliance.deadline.Proof;
import dev.asli.compliance.deadline.Standing;
import dev.asli.compliance.deadline.Standing.BreachedClosed;
import dev.asli.compliance.deadline.Standing.BreachedOpen;
import dev.asli.compliance.deadline.Standing.Contested;
import dev.asli.compliance.deadline.Standing.Met;
import dev.asli.compliance.deadline.Standing.MetLate;
import dev.asli.compliance.deadline.Standing.NotApplicable;
import dev.asli.compliance.deadline.Standing.NotStarted;
import dev.asli.compliance.deadline.Standing.Running;
import dev.asli.compliance.deadline.Standing.VoidDefective;
import dev.asli.compliance.deadline.Standing.Withdrawn;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A standing as columns. A contested one is what it holds plus the time of the objection. */
@Embeddable
class StandingColumns {

    @Column(name = "standing")
    String word;

    @Column(name = "standing_since")
    @Nullable
    Instant since;

    @Nullable
    String proof;

    @Column(name = "seen_up_at")
    @Nullable
    Instant seenUpAt;

    String[] evidence;

    @Column(name = "contested_at")
    @Nullable
    Instant contestedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    StandingColumns() {}

    static StandingColumns of(Standing standing) {
        StandingColumns columns = new StandingColumns();
        Standing held = standing;
        if (standing instanceof Contested contested) {
            columns.contestedAt = contested.at();
            held = contested.held();
        }
        columns.word = held.word();
        columns.since = held.since().orElse(null);
        columns.evidence = held.evidence().toArray(String[]::new);
        switch (held) {
            case Met met -> columns.proof = met.proof().name();
            case MetLate late -> columns.proof = late.proof().name();
            case BreachedClosed closed -> columns.proof = closed.proof().name();
            case BreachedOpen breach -> columns.seenUpAt = breach.seenUpAt().orElse(null);
            case NotStarted _, Running _, VoidDefective _, Withdrawn _, NotApplicable _, Contested _ -> {}
        }
        return columns;
    }

    Standing read() {
        Standing held = held();
        return contestedAt == null ? held : new Contested(held, contestedAt);
    }

    private Standing held() {
        List<String> by = List.of(evidence);
        return switch (word) {
            case "not_started" -> new NotStarted();
            case "running" -> new Running(by);
            case "met" -> new Met(at(), proof(), by);
            case "met_late" -> new MetLate(at(), proof(), by);
            case "breached_open" -> new BreachedOpen(at(), Optional.ofNullable(seenUpAt), by);
            case "breached_closed" -> new BreachedClosed(at(), proof(), by);
            case "void_defective" -> new VoidDefective(at());
            case "withdrawn" -> new Withdrawn(at());
            case "not_applicable" -> new NotApplicable(at());
            default -> throw new IllegalStateException("No standing is called " + word);
        };
    }

    private Instant at() {
        return Objects.requireNonNull(since, "the schema demands a time for this standing");
    }

    private Proof proof() {
        return Proof.valueOf(Objects.requireNonNull(proof, "the schema demands a proof for this standing"));
    }
}
