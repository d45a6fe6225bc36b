package dev.asli.intake.bulk.store;

import dev.asli.intake.bulk.FileFormat;
import dev.asli.intake.bulk.Import;
import dev.asli.intake.bulk.Imports.Known;
import dev.asli.kit.identity.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "bulk_import")
class ImportEntry {

    @Id
    UUID id;

    @Column(name = "owner_key")
    byte[] ownerKey;

    @Column(name = "request_key")
    byte[] requestKey;

    @Column(name = "content_digest")
    byte[] contentDigest = {};

    @Column(name = "actor_subject")
    String actorSubject;

    @Column(name = "actor_roles")
    String actorRoles;

    String intermediary;

    String format = "";

    boolean test;

    @Enumerated(EnumType.STRING)
    Import.State state;

    @Column(name = "taken_at")
    Instant takenAt;

    @Column(name = "finished_at")
    @Nullable
    Instant finishedAt;

    @Column(name = "rows_read")
    int rowsRead;

    @Column(name = "rows_diverted")
    int rowsDiverted;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    ImportEntry() {}

    ImportEntry(Import arriving, byte[] requestKey) {
        this.id = arriving.id();
        this.ownerKey = arriving.ownerKey();
        this.requestKey = requestKey;
        this.actorSubject = arriving.filer().subject();
        this.actorRoles = String.join(" ", arriving.filer().roles());
        this.intermediary = arriving.filer().intermediary().orElse("");
        this.test = arriving.test();
        this.state = arriving.state();
        this.takenAt = arriving.takenAt();
    }

    Import read() {
        return new Import(
                id,
                ownerKey,
                filer(),
                format.isEmpty() ? Optional.empty() : Optional.of(FileFormat.valueOf(format)),
                test,
                state,
                takenAt,
                Optional.ofNullable(finishedAt),
                rowsRead,
                rowsDiverted);
    }

    Known known() {
        return new Known(id, state, contentDigest);
    }

    Actor filer() {
        return new Actor(
                actorSubject,
                actorRoles.isEmpty() ? Set.of() : Set.of(actorRoles.split(" ")),
                intermediary.isEmpty() ? Optional.empty() : Optional.of(intermediary));
    }
}
