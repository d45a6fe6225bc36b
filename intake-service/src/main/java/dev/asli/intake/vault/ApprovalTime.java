package dev.asli.intake.vault;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The moment, and for how long an approval can be used. */
@ApplicationScoped
public class ApprovalTime {

    private final Clock clock;
    private final VaultConfig config;

    ApprovalTime(Clock clock, VaultConfig config) {
        this.clock = clock;
        this.config = config;
    }

    public Instant now() {
        return clock.instant();
    }

    public Duration lifetime() {
        return config.openingLifetime();
    }
}
