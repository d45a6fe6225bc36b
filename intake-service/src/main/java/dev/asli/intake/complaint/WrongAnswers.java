package dev.asli.intake.complaint;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Makes whoever guesses wait, longer each time. Only wrong answers wait: a right one is taken at any time, so that nobody
 * can keep the owner out by guessing. Joins the caller's transaction, which must commit for the count to hold.
 */
@ApplicationScoped
public class WrongAnswers {

    private final Attempts attempts;
    private final CaseAccessConfig config;
    private final Clock clock;

    WrongAnswers(Attempts attempts, CaseAccessConfig config, Clock clock) {
        this.attempts = attempts;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Another one.
     *
     * @param key keyed digest of what is guessed at, whether it exists or not
     * @return whether it came too early and was not looked at
     */
    public Uni<Boolean> count(byte[] key) {
        return attempts.of(key).chain(count -> {
            Instant now = clock.instant();
            if (now.isBefore(count.waitUntil())) {
                return Uni.createFrom().item(true);
            }
            int failures = count.failures() + 1;
            return attempts.failed(key, failures, now.plus(waitAfter(failures))).replaceWith(false);
        });
    }

    public Uni<Void> forget(byte[] key) {
        return attempts.succeeded(key);
    }

    private Duration waitAfter(int failures) {
        int beyond = failures - config.freeAttempts();
        if (beyond <= 0) {
            return Duration.ZERO;
        }
        Duration wait = config.firstWait().multipliedBy(1L << Math.min(beyond - 1, 20));
        return wait.compareTo(config.longestWait()) < 0 ? wait : config.longestWait();
    }
}
