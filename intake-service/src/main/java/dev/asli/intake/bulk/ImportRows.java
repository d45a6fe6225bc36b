package dev.asli.intake.bulk;

import dev.asli.kit.identity.Actor;
import dev.asli.kit.problem.ProblemException.Unmet;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Rows of files: those that wait, and what became of the others. Joins the caller's transaction or session. */
public interface ImportRows {

    Uni<Void> add(UUID importId, List<Sealed> rows);

    /** Replaces what waits of these rows, if anything does. */
    Uni<Void> refuse(UUID importId, List<Refused> rows);

    /** Replaces what waits of it. */
    Uni<Void> filed(UUID importId, Result result);

    /** Replaces what waits of it by a number. */
    Uni<Void> divert(UUID importId, int row);

    /** Rows of one running file that nobody holds; ours until the lease ends. */
    Uni<List<Claimed>> claim(Instant now, Instant leaseUntil, int limit);

    /** All reasons of at most so many rows, in order. */
    Uni<List<Refused>> refusals(UUID importId, int afterRow, int limit);

    Uni<List<Result>> results(UUID importId, int afterRow, int limit);

    record Sealed(int row, String key, byte[] sealed) {}

    record Refused(int row, List<Unmet> unmet) {}

    record Result(int row, String key, String reference, boolean replayed) {}

    /** @param attempts this one counted */
    record Claimed(UUID importId, Sealed row, int attempts, boolean test, byte[] ownerKey, Actor filer) {}
}
