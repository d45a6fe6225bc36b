package dev.asli.intake.retention.store;

import dev.asli.intake.retention.DataClass;
import dev.asli.intake.retention.Disposal;
import dev.asli.intake.retention.Disposal.Persons;
import dev.asli.intake.retention.Disposal.Step;
import dev.asli.intake.retention.Disposal.Tally;
import dev.asli.intake.vault.Hand;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "disposal")
class DisposalRow {

    @Id
    UUID id;

    @Column(name = "retention_class")
    @Enumerated(EnumType.STRING)
    DataClass dataClass;

    String rule;

    @Enumerated(EnumType.STRING)
    Step state;

    @Column(name = "found_at")
    Instant foundAt;

    @Column(name = "proposed_by")
    @Nullable
    String proposedBy;

    @Column(name = "proposed_at")
    @Nullable
    Instant proposedAt;

    @Column(name = "approved_by")
    @Nullable
    String approvedBy;

    @Column(name = "approved_at")
    @Nullable
    Instant approvedAt;

    @Column(name = "done_at")
    @Nullable
    Instant doneAt;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    DisposalRow() {}

    @SuppressWarnings("NullAway.Init") // the rest is filled by write
    DisposalRow(Disposal disposal) {
        this.id = disposal.id();
        this.dataClass = disposal.dataClass();
        this.rule = disposal.rule();
        this.foundAt = disposal.foundAt();
        write(disposal);
    }

    final void write(Disposal disposal) {
        Persons persons = disposal.persons();
        state = disposal.step();
        proposedBy = persons.proposed().map(Hand::by).orElse(null);
        proposedAt = persons.proposed().map(Hand::at).orElse(null);
        approvedBy = persons.approved().map(Hand::by).orElse(null);
        approvedAt = persons.approved().map(Hand::at).orElse(null);
        doneAt = persons.doneAt().orElse(null);
    }

    Disposal read(Tally tally) {
        return new Disposal(
                id,
                dataClass,
                rule,
                state,
                foundAt,
                new Persons(hand(proposedBy, proposedAt), hand(approvedBy, approvedAt), Optional.ofNullable(doneAt)),
                tally);
    }

    private static Optional<Hand> hand(@Nullable String by, @Nullable Instant at) {
        return by == null || at == null ? Optional.empty() : Optional.of(new Hand(by, at));
    }
}
