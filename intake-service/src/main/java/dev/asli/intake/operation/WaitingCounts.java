package dev.asli.intake.operation;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;

/** How much waits, as the database counts it. Joins the caller's session. */
public interface WaitingCounts {

    List<String> STATES = List.of("WAITING", "RUNNING", "FAILED");

    /** By state. */
    Uni<Map<String, Long>> examinations();

    Uni<Long> outbox();
}
