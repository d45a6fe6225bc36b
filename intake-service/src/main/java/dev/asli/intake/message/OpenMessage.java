package dev.asli.intake.message;

import java.util.Optional;

/** @param content empty when the personal data of the case were erased */
public record OpenMessage(SealedMessage envelope, Optional<MessageContent> content) {}
