package dev.asli.intake.bulk;

import dev.asli.intake.bulk.Import.Progress;
import dev.asli.intake.bulk.ImportRows.Refused;
import dev.asli.intake.bulk.ImportRows.Result;
import dev.asli.intake.complaint.CaseKeys;
import dev.asli.intake.complaint.ComplaintProblem;
import dev.asli.kit.identity.Actor;
import dev.asli.kit.identity.Roles;
import dev.asli.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Takes files of complaints and tells what became of their rows. */
@ApplicationScoped
public class ImportDesk {

    private static final int LONGEST_REQUEST_ID = 200;
    private static final int NEWEST = 50;
    private static final int USUAL_PAGE = 100;
    private static final int LARGEST_PAGE = 1000;

    private final ImportRegister register;
    private final ImportScreening screening;
    private final CaseKeys keys;
    private final Clock clock;

    ImportDesk(ImportRegister register, ImportScreening screening, CaseKeys keys, Clock clock) {
        this.register = register;
        this.screening = screening;
        this.keys = keys;
        this.clock = clock;
    }

    /** @param format empty to be told by the first character */
    public Uni<ImportArrival> begin(String requestId, Optional<FileFormat> format, boolean test, Actor actor) {
        if (requestId.isBlank() || requestId.length() > LONGEST_REQUEST_ID) {
            throw new ProblemException(
                    ComplaintProblem.REQUEST_ID_MISSING,
                    "Send a request id of 1 to %d characters.".formatted(LONGEST_REQUEST_ID));
        }
        Filer filer = Filer.of(actor, keys);
        byte[] requestKey = keys.digest("import", (filer.name() + "\n" + requestId).getBytes(StandardCharsets.UTF_8));
        return register.broughtBy(requestKey).chain(known -> {
            boolean before = !known.isEmpty() && known.getFirst().state() != Import.State.ARRIVING;
            Import arriving = Import.arriving(
                    before ? known.getFirst().id() : UUID.randomUUID(),
                    filer,
                    test,
                    clock.instant().truncatedTo(ChronoUnit.MILLIS));
            ImportArrival arrival = before
                    ? screening.repeated(arriving, format, known.getFirst().contentDigest())
                    : screening.first(arriving, format);
            return before
                    ? Uni.createFrom().item(arrival)
                    : register.begin(arriving, requestKey).replaceWith(arrival);
        });
    }

    public Uni<Progress> get(String id, Actor actor) {
        return opened(id, actor);
    }

    /** Newest first: one's own; for officers and auditors everybody's. */
    public Uni<List<Progress>> list(Actor actor) {
        return register.list(
                official(actor)
                        ? Optional.empty()
                        : Optional.of(Filer.of(actor, keys).key()),
                NEWEST);
    }

    public Uni<Progress> cancel(String id, Actor actor) {
        return opened(id, actor)
                .chain(found -> register.cancel(found.file().id()))
                .map(List::getFirst);
    }

    /** @param next 0 when there is no more */
    public record Page<T>(List<T> rows, int next) {}

    public Uni<Page<Refused>> refusals(String id, int afterRow, int limit, Actor actor) {
        int size = size(limit);
        return opened(id, actor)
                .chain(found -> register.refusals(found.file().id(), afterRow, size + 1))
                .map(rows -> page(rows, size, Refused::row));
    }

    public Uni<Page<Result>> results(String id, int afterRow, int limit, Actor actor) {
        int size = size(limit);
        return opened(id, actor)
                .chain(found -> register.results(found.file().id(), afterRow, size + 1))
                .map(rows -> page(rows, size, Result::row));
    }

    private Uni<Progress> opened(String id, Actor actor) {
        return register.find(id(id))
                .map(found -> found.stream()
                        .filter(progress -> official(actor)
                                || CaseKeys.same(
                                        progress.file().ownerKey(),
                                        Filer.of(actor, keys).key()))
                        .findFirst()
                        .orElseThrow(ImportDesk::unknown));
    }

    private static boolean official(Actor actor) {
        return actor.isAny(Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw unknown();
        }
    }

    private static ProblemException unknown() {
        return new ProblemException(BulkProblem.IMPORT_NOT_FOUND, "No import of yours has this id.");
    }

    private static int size(int limit) {
        if (limit < 0 || limit > LARGEST_PAGE) {
            throw new ProblemException(ComplaintProblem.LIMIT_INVALID, "Ask for 1 to %d rows.".formatted(LARGEST_PAGE));
        }
        return limit == 0 ? USUAL_PAGE : limit;
    }

    private static <T> Page<T> page(List<T> rows, int size, Function<T, Integer> number) {
        return rows.size() <= size
                ? new Page<>(rows, 0)
                : new Page<>(rows.subList(0, size), number.apply(rows.get(size - 1)));
    }
}
