package dev.asli.intake.retention;

import dev.asli.intake.complaint.ComplaintProblem;
import dev.asli.intake.retention.Disposals.Line;
import dev.asli.kit.identity.Actor;
import dev.asli.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What two officers decide to destroy. */
@ApplicationScoped
public class DisposalDesk {

    private static final int USUAL_PAGE = 25;
    private static final int LARGEST_PAGE = 100;

    private final DisposalRegister register;
    private final DisposalRun run;

    DisposalDesk(DisposalRegister register, DisposalRun run) {
        this.register = register;
        this.run = run;
    }

    public record Opened(Disposal disposal, List<Line> lines) {}

    public Uni<List<Disposal>> list(int limit) {
        if (limit < 0 || limit > LARGEST_PAGE) {
            throw new ProblemException(
                    ComplaintProblem.LIMIT_INVALID, "Ask for 1 to %d disposals.".formatted(LARGEST_PAGE));
        }
        return register.list(limit == 0 ? USUAL_PAGE : limit);
    }

    public Uni<Opened> open(String id) {
        UUID disposal = id(id);
        return register.read(disposal).chain(found -> register.lines(disposal).map(lines -> new Opened(found, lines)));
    }

    public Uni<Opened> propose(String id, Actor actor) {
        return register.propose(id(id), actor).chain(() -> open(id));
    }

    /** Carried out before it is answered, as far as that goes; the sweep does the rest. */
    public Uni<Opened> approve(String id, Actor actor) {
        return register.approve(id(id), actor).chain(run::carryOut).chain(() -> open(id));
    }

    private static UUID id(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException malformed) {
            throw new ProblemException(RetentionProblem.DISPOSAL_NOT_FOUND, "No disposal has this id.");
        }
    }
}
