package dev.asli.intake.message;

import java.time.Instant;
import java.util.Optional;

/**
 * One message as it is kept.
 *
 * @param number counts from 1 within the case
 * @param writtenBy pseudonym
 * @param asks whether the office asks for an answer
 * @param sealed salt and text, encrypted
 * @param commitment SHA-256 of salt and text, lower-case hex; what the ledger holds
 * @param readAt when the other side had seen it
 */
public record SealedMessage(
        String reference,
        int number,
        Correspondent sender,
        String writtenBy,
        boolean asks,
        byte[] sealed,
        String commitment,
        Instant sentAt,
        Optional<Instant> readAt) {}
