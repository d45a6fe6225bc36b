package dev.asli.compliance.intermediary.store;

import dev.asli.compliance.intermediary.Intermediary;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "intermediary")
class IntermediaryRow {

    @Id
    String id;

    String name;

    String[] classes;

    String[] jurisdictions;

    String[] hosts;

    @Column(name = "grievance_email")
    @Nullable
    String grievanceEmail;

    @Column(name = "registered_at")
    Instant registeredAt;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    IntermediaryRow() {}

    @SuppressWarnings("NullAway.Init") // write fills the rest
    IntermediaryRow(Intermediary intermediary, Instant now) {
        id = intermediary.id();
        registeredAt = now;
        write(intermediary);
    }

    IntermediaryRow write(Intermediary intermediary) {
        name = intermediary.name();
        classes = intermediary.classes().toArray(String[]::new);
        jurisdictions = intermediary.jurisdictions().toArray(String[]::new);
        hosts = intermediary.hosts().toArray(String[]::new);
        grievanceEmail = intermediary.grievanceEmail().orElse(null);
        return this;
    }

    Intermediary read() {
        return new Intermediary(
                id,
                name,
                List.of(classes),
                List.of(jurisdictions),
                List.of(hosts),
                Optional.ofNullable(grievanceEmail));
    }
}
