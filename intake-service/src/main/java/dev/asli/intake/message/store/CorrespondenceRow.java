package dev.asli.intake.message.store;

import dev.asli.intake.message.Correspondence;
import dev.asli.intake.message.Correspondent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "correspondence")
class CorrespondenceRow {

    @Id
    String reference;

    @Column(name = "last_number")
    int lastNumber;

    @Column(name = "waits_for")
    @Enumerated(EnumType.STRING)
    @Nullable
    Correspondent waitsFor;

    int unanswered;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    CorrespondenceRow() {}

    CorrespondenceRow(Correspondence state) {
        reference = state.reference();
        write(state);
    }

    final void write(Correspondence state) {
        lastNumber = state.lastNumber();
        waitsFor = state.waitsFor().orElse(null);
        unanswered = state.unanswered();
    }

    Correspondence read() {
        return new Correspondence(reference, lastNumber, Optional.ofNullable(waitsFor), unanswered);
    }
}
