package dev.asli.compliance.intermediary;

import static dev.asli.compliance.intermediary.IntermediaryProblem.INTERMEDIARY_DEFECTIVE;

import dev.asli.compliance.rulepack.LawBook;
import dev.asli.kit.problem.ProblemException;
import dev.asli.kit.problem.ProblemException.Unmet;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Who is under duty. */
@ApplicationScoped
public class IntermediaryRegister {

    private final Intermediaries intermediaries;
    private final LawBook law;
    private final Clock clock;

    IntermediaryRegister(Intermediaries intermediaries, LawBook law, Clock clock) {
        this.intermediaries = intermediaries;
        this.law = law;
        this.clock = clock;
    }

    /** Fails with INTERMEDIARY_DEFECTIVE and every unmet requirement; enters nothing then. */
    @WithTransaction
    public Uni<Intermediary> register(Intermediary intermediary) {
        List<Unmet> unmet = intermediary.unmet(law.vocabulary().classes());
        return unmet.isEmpty()
                ? intermediaries.put(intermediary, clock.instant())
                : Uni.createFrom()
                        .failure(new ProblemException(
                                INTERMEDIARY_DEFECTIVE,
                                "The intermediary was not entered; mend what is listed.",
                                unmet));
    }

    @WithSession
    public Uni<List<Intermediary>> list() {
        return intermediaries.all();
    }
}
