package dev.asli.kit.outbox;

import java.util.UUID;

/**
 * @param key what the far end recognises a repetition by; unique within its kind
 * @param attempts deliveries tried before this one
 */
public record OutboxMessage(UUID id, String kind, String key, byte[] payload, int attempts) {}
