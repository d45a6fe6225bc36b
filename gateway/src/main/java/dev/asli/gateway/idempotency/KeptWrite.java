package dev.asli.gateway.idempotency;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;

/**
 * One write that came with an Idempotency-Key.
 *
 * @param fingerprint SHA-256 of what was asked
 * @param leaseUntil until then somebody is at it
 * @param salt 16 random bytes
 * @param sealed the answer once there is one, closed by the caller's key
 */
public record KeptWrite(
        byte[] keyHash,
        byte[] fingerprint,
        Instant createdAt,
        Instant leaseUntil,
        byte[] salt,
        Optional<byte[]> sealed) {

    boolean asks(byte[] otherFingerprint) {
        return MessageDigest.isEqual(fingerprint, otherFingerprint);
    }

    KeptWrite takenOver(Instant until) {
        return new KeptWrite(keyHash, fingerprint, createdAt, until, salt, sealed);
    }

    KeptWrite answered(byte[] answer) {
        return new KeptWrite(keyHash, fingerprint, createdAt, leaseUntil, salt, Optional.of(answer));
    }
}
