package dev.asli.intake.recovery.store;

import dev.asli.intake.recovery.RecoveryCode;
import dev.asli.intake.recovery.RecoveryCode.Fate;
import dev.asli.intake.recovery.RecoveryCode.Kind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "recovery_code")
class RecoveryCodeRow {

    @Id
    UUID id;

    String reference;

    @Enumerated(EnumType.STRING)
    Kind kind;

    @Column(name = "code_hash")
    byte[] codeHash;

    @Column(name = "request_key")
    byte[] requestKey;

    @Column(name = "issued_at")
    Instant issuedAt;

    @Column(name = "valid_until")
    Instant validUntil;

    @Column(name = "used_at")
    @Nullable
    Instant usedAt;

    boolean ended;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    RecoveryCodeRow() {}

    RecoveryCodeRow(RecoveryCode code) {
        id = code.id();
        reference = code.reference();
        kind = code.kind();
        codeHash = code.hash();
        requestKey = code.requestKey();
        issuedAt = code.issuedAt();
        validUntil = code.validUntil();
        write(code);
    }

    final void write(RecoveryCode code) {
        usedAt = code.usedAt().orElse(null);
        ended = code.fate() instanceof Fate.Ended;
    }

    RecoveryCode read() {
        return new RecoveryCode(
                id, reference, kind, codeHash.clone(), requestKey.clone(), issuedAt, validUntil, fate());
    }

    private Fate fate() {
        if (usedAt != null) {
            return new Fate.Used(usedAt);
        }
        return ended ? new Fate.Ended() : new Fate.Unused();
    }
}
