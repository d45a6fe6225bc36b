package dev.asli.compliance.matter.store;

import dev.asli.compliance.matter.Matter;
import dev.asli.compliance.matter.Matter.Complaint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "matter")
class MatterRow {

    @Id
    UUID id;

    @Column(name = "complaint_reference")
    String complaintReference;

    String intermediary;

    String category;

    String capacity;

    @Column(name = "complained_at")
    Instant complainedAt;

    String statement;

    @Column(name = "good_faith")
    boolean goodFaith;

    String language;

    boolean test;

    @Column(name = "media_free")
    boolean mediaFree;

    @Column(name = "opened_at")
    Instant openedAt;

    @Column(name = "withdrawn_at")
    @Nullable
    Instant withdrawnAt;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    MatterRow() {}

    MatterRow(Matter matter) {
        Complaint complaint = matter.complaint();
        id = matter.id();
        complaintReference = complaint.reference();
        intermediary = matter.intermediary();
        category = complaint.category();
        capacity = complaint.capacity();
        complainedAt = complaint.complainedAt();
        statement = complaint.statement();
        goodFaith = complaint.goodFaith();
        language = complaint.language();
        test = complaint.test();
        mediaFree = complaint.mediaFree();
        openedAt = matter.openedAt();
        write(matter);
    }

    void write(Matter matter) {
        withdrawnAt = matter.withdrawnAt().orElse(null);
    }

    Matter read() {
        return new Matter(
                id,
                intermediary,
                new Complaint(
                        complaintReference,
                        category,
                        capacity,
                        complainedAt,
                        statement,
                        goodFaith,
                        language,
                        test,
                        mediaFree),
                openedAt,
                Optional.ofNullable(withdrawnAt));
    }
}
