package dev.asli.intake.upload;

import dev.asli.intake.exhibit.ExhibitProblem;
import dev.asli.kit.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Counts how long a sender was waited for; our own slowness is not the sender's. */
final class Pace {

    private final Clock clock;
    private final Duration limit;
    private final int leastBytes;
    private Instant waitingSince;
    private Duration waited = Duration.ZERO;
    private long brought;

    Pace(Clock clock, Duration limit, int leastBytes) {
        this.clock = clock;
        this.limit = limit;
        this.leastBytes = leastBytes;
        this.waitingSince = clock.instant();
    }

    /** @throws ProblemException EXHIBIT_STALLED when too few bytes came in too long a time */
    void came(int bytes) {
        waited = waited.plus(Duration.between(waitingSince, clock.instant()));
        brought += bytes;
        if (brought >= leastBytes) {
            waited = Duration.ZERO;
            brought = 0;
        } else if (waited.compareTo(limit) > 0) {
            throw stalled();
        }
    }

    void wait(Instant from) {
        waitingSince = from;
    }

    static ProblemException stalled() {
        return new ProblemException(
                ExhibitProblem.EXHIBIT_STALLED,
                "Too little of the file came for too long. What came is kept; go on from there.");
    }
}
