package dev.asli.compliance.deadline;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The deadlines on record. Every standing reached is also appended as an event, so that each can be rebuilt. */
public interface Deadlines {

    Uni<Void> add(List<DeadlineOnRecord> started, Instant now);

    /** Changes what stands and appends the event; {@code cause} is the kind of happening. */
    Uni<Void> replace(DeadlineOnRecord changed, String cause, Instant now);

    /** Changes only when the sweep looks next. */
    Uni<Void> postpone(DeadlineOnRecord postponed);

    /** Held against other writers until the transaction ends. Most urgent first. */
    Uni<List<DeadlineOnRecord>> lockOfNotice(UUID notice);

    Uni<List<DeadlineOnRecord>> ofNotices(List<UUID> notices);

    Uni<List<DeadlineOnRecord>> ofComplaint(String reference);

    /** Without those of tests. */
    Uni<List<DeadlineOnRecord>> scorable();

    /**
     * Notices that have a deadline to be looked at before {@code now}, longest waiting first. They are not given out
     * again before {@code leaseUntil}, whatever becomes of the caller.
     */
    Uni<Claim> claim(Instant now, Instant leaseUntil, int atMost);

    /**
     * @param waitingSince since when the longest waiting one has waited; {@code now} when none does
     */
    record Claim(List<UUID> notices, Instant waitingSince) {}
}
