package dev.asli.gateway.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.asli.gateway.problem.GatewayProblem;
import dev.asli.kit.problem.CommonProblem;
import dev.asli.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Runs a write once for each key: transaction, call, transaction, and no transaction open during the call. Only answers
 * are kept; a refusal or a failure frees the key, so that trying again can succeed. The inner services know the write by
 * a request id made of the key, so that a crash between call and second transaction repeats nothing.
 */
@ApplicationScoped
public class Idempotency {

    private static final int SALT_BYTES = 16;

    private final KeptWrites writes;
    private final IdempotencyConfig config;
    private final Clock clock;
    private final ObjectMapper json;
    private final SecureRandom random = new SecureRandom();

    Idempotency(KeptWrites writes, IdempotencyConfig config, Clock clock, ObjectMapper json) {
        this.writes = writes;
        this.config = config;
        this.clock = clock;
        this.json = json;
    }

    /**
     * @param fingerprint SHA-256 of what is asked
     * @param work gets the request id to pass on
     */
    public Uni<Outcome> once(WriteKey key, byte[] fingerprint, Function<String, Uni<Answer>> work) {
        return Panache.withTransaction(() -> begin(key, fingerprint))
                .chain(kept -> kept.sealed()
                        .map(closed -> replay(key, kept.salt(), closed))
                        .orElseGet(() -> run(key, kept, work)));
    }

    private Uni<Outcome> run(WriteKey key, KeptWrite kept, Function<String, Uni<Answer>> work) {
        return Uni.createFrom()
                .deferred(() -> work.apply(key.requestId()))
                .onFailure()
                .call(() -> Panache.withTransaction(() -> writes.remove(key.hash())))
                .call(answer -> Panache.withTransaction(
                        () -> writes.replace(kept.answered(key.seal(kept.salt(), write(answer))))))
                .map(answer -> new Outcome(answer, false));
    }

    private Uni<KeptWrite> begin(WriteKey key, byte[] fingerprint) {
        Instant now = clock.instant();
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        KeptWrite fresh = new KeptWrite(key.hash(), fingerprint, now, now.plus(config.lease()), salt, Optional.empty());
        return writes.add(fresh).chain(added -> added ? Uni.createFrom().item(fresh) : standing(key, fingerprint, now));
    }

    private Uni<KeptWrite> standing(WriteKey key, byte[] fingerprint, Instant now) {
        return writes.findHeld(key.hash()).chain(found -> {
            // Freed between our two statements: as much under way as if we had come a moment earlier.
            KeptWrite kept = found.orElseThrow(Idempotency::inProgress);
            if (!kept.asks(fingerprint)) {
                throw new ProblemException(
                        CommonProblem.IDEMPOTENCY_MISMATCH,
                        "This Idempotency-Key was used for another request. Use a new key for each write.");
            }
            if (kept.sealed().isPresent()) {
                return Uni.createFrom().item(kept);
            }
            if (now.isBefore(kept.leaseUntil())) {
                throw inProgress();
            }
            KeptWrite ours = kept.takenOver(now.plus(config.lease()));
            return writes.replace(ours).replaceWith(ours);
        });
    }

    private Uni<Outcome> replay(WriteKey key, byte[] salt, byte[] closed) {
        return Uni.createFrom().item(() -> new Outcome(read(key.open(salt, closed)), true));
    }

    private static ProblemException inProgress() {
        return new ProblemException(
                GatewayProblem.WRITE_IN_PROGRESS,
                "The first request with this Idempotency-Key is still under way. Send it again in a few seconds.");
    }

    private byte[] write(Answer answer) {
        try {
            return json.writeValueAsBytes(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An answer cannot be written.", impossible);
        }
    }

    private Answer read(byte[] plain) {
        try {
            return json.readValue(plain, Answer.class);
        } catch (IOException impossible) {
            throw new IllegalStateException("A kept answer cannot be read.", impossible);
        }
    }

    /** @param replayed true when nothing was done, since it was done before */
    public record Outcome(Answer answer, boolean replayed) {}
}
