package dev.asli.intake.message.store;

import dev.asli.intake.message.Correspondent;
import dev.asli.intake.message.SealedMessage;
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
@Table(name = "case_message")
class MessageRow {

    @Id
    UUID id;

    String reference;

    @Column(name = "message_number")
    int number;

    @Enumerated(EnumType.STRING)
    Correspondent sender;

    @Column(name = "written_by")
    String writtenBy;

    boolean asks;

    byte[] sealed;

    String commitment;

    @Column(name = "request_key")
    byte[] requestKey;

    @Column(name = "sent_at")
    Instant sentAt;

    @Column(name = "read_at")
    @Nullable
    Instant readAt;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    MessageRow() {}

    MessageRow(SealedMessage message, byte[] requestKey) {
        id = UUID.randomUUID();
        reference = message.reference();
        number = message.number();
        sender = message.sender();
        writtenBy = message.writtenBy();
        asks = message.asks();
        sealed = message.sealed();
        commitment = message.commitment();
        this.requestKey = requestKey.clone();
        sentAt = message.sentAt();
    }

    SealedMessage read() {
        return new SealedMessage(
                reference,
                number,
                sender,
                writtenBy,
                asks,
                sealed.clone(),
                commitment,
                sentAt,
                Optional.ofNullable(readAt));
    }
}
