package dev.asli.intake.vault.store;

import dev.asli.intake.vault.ContactOpening;
import dev.asli.intake.vault.ContactOpening.Step;
import dev.asli.intake.vault.ContactOpening.Why;
import dev.asli.intake.vault.Hand;
import dev.asli.intake.vault.Purpose;
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
@Table(name = "contact_opening")
class OpeningRow {

    @Id
    UUID id;

    String reference;

    @Column(name = "request_id")
    String requestId;

    @Enumerated(EnumType.STRING)
    Purpose purpose;

    String reason;

    @Column(name = "needs_second_person")
    boolean needsSecondPerson;

    @Enumerated(EnumType.STRING)
    Step step;

    @Column(name = "asked_by")
    String askedBy;

    @Column(name = "asked_at")
    Instant askedAt;

    @Column(name = "answered_by")
    @Nullable
    String answeredBy;

    @Column(name = "answered_at")
    @Nullable
    Instant answeredAt;

    @Column(name = "read_at")
    @Nullable
    Instant readAt;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    OpeningRow() {}

    @SuppressWarnings("NullAway.Init") // the rest is filled by write
    OpeningRow(ContactOpening opening, String requestId) {
        this.id = opening.id();
        this.reference = opening.reference();
        this.requestId = requestId;
        this.purpose = opening.why().purpose();
        this.reason = opening.why().reason();
        this.needsSecondPerson = opening.needsSecondPerson();
        this.askedBy = opening.asked().by();
        this.askedAt = opening.asked().at();
        write(opening);
    }

    final void write(ContactOpening opening) {
        step = opening.step();
        answeredBy = opening.answered().map(Hand::by).orElse(null);
        answeredAt = opening.answered().map(Hand::at).orElse(null);
        readAt = opening.readAt().orElse(null);
    }

    ContactOpening read() {
        return new ContactOpening(
                id,
                reference,
                new Why(purpose, reason),
                needsSecondPerson,
                step,
                new Hand(askedBy, askedAt),
                answeredBy == null || answeredAt == null
                        ? Optional.empty()
                        : Optional.of(new Hand(answeredBy, answeredAt)),
                Optional.ofNullable(readAt));
    }
}
