package dev.asli.intake.examination;

import dev.asli.kit.identity.Actor;
import dev.asli.kit.problem.ProblemException;
import dev.asli.ledger.Ledger;
import dev.asli.ledger.NewEntry;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Failed examinations, which an operator sees and, once the cause is mended, puts back in line. */
@ApplicationScoped
public class DeadLetterDesk {

    private static final int USUAL = 25;
    private static final int MOST = 100;

    private final Examinations examinations;
    private final Ledger ledger;
    private final Clock clock;

    DeadLetterDesk(Examinations examinations, Ledger ledger, Clock clock) {
        this.examinations = examinations;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param next empty when there is no more */
    public record Page(List<DeadLetter> letters, String next) {}

    @WithSession
    public Uni<Page> page(String cursor, int limit) {
        int size = limit == 0 ? USUAL : limit;
        if (size < 1 || size > MOST) {
            throw new ProblemException(ExaminationProblem.LIMIT_INVALID, "Ask for 1 to %d at a time.".formatted(MOST));
        }
        return examinations.failed(read(cursor), size + 1).map(found -> page(found, size));
    }

    /** @return the examination, waiting again with no attempts behind it */
    @WithTransaction
    public Uni<Examination> replay(String id, Actor actor) {
        return examinations.lockKnown(id(id)).chain(known -> {
            if (known.isEmpty()) {
                throw notFound();
            }
            Examination failed = known.getFirst();
            if (!(failed.state() instanceof ExaminationState.Failed end)) {
                throw new ProblemException(
                        ExaminationProblem.EXAMINATION_NOT_FAILED,
                        "It waits, runs or is done. Read the list again; there is nothing to do.");
            }
            Examination waiting = failed.in(end.replay(clock.instant()));
            return examinations
                    .replace(waiting, clock.instant())
                    .chain(() -> ledger.append(entry(failed, end, actor)))
                    .replaceWith(waiting);
        });
    }

    private static NewEntry entry(Examination failed, ExaminationState.Failed end, Actor actor) {
        return new NewEntry(
                failed.subject().reference(),
                "EXAMINATION_REPLAYED",
                actor.pseudonym(),
                Map.of(
                        "exhibit", failed.subject().exhibitId().toString(),
                        "exhibitSha256", failed.subject().sha256(),
                        "reason", end.reason()));
    }

    private static Page page(List<DeadLetter> found, int size) {
        return found.size() <= size
                ? new Page(found, "")
                : new Page(found.subList(0, size), found.get(size - 1).cursor().text());
    }

    private static DeadLetter.Cursor read(String cursor) {
        try {
            return DeadLetter.Cursor.read(cursor);
        } catch (IllegalArgumentException malformed) {
            throw new ProblemException(
                    ExaminationProblem.CURSOR_INVALID, "Send the cursor exactly as the page before gave it.");
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw notFound();
        }
    }

    private static ProblemException notFound() {
        return new ProblemException(
                ExaminationProblem.EXAMINATION_NOT_FOUND, "Take the id from the list of failed examinations.");
    }
}
