package dev.asli.compliance.matter;

import dev.asli.compliance.deadline.DueTime;
import dev.asli.compliance.deadline.Why;
import dev.asli.compliance.rulepack.EventType;
import dev.asli.compliance.rulepack.LawBook;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Reads from the law which rights the complainant's earlier steps opened. Computed anew: steps and law stay as they are. */
@ApplicationScoped
public class AppealRights {

    private static final EventType DECISION_COMMUNICATED = new EventType("complaint.resolved");

    private final Matters matters;
    private final LawBook law;

    AppealRights(Matters matters, LawBook law) {
        this.matters = matters;
        this.law = law;
    }

    @WithSession
    public Uni<List<AppealRight>> of(String reference) {
        return matters.ofComplaint(reference)
                .chain(all -> all.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : matters.priorSteps(reference)
                                .map(steps -> steps.stream()
                                        .flatMap(step ->
                                                opened(step, all.getFirst().complaint()).stream())
                                        .toList()));
    }

    private List<AppealRight> opened(PriorStep step, Matter.Complaint complaint) {
        return step.repliedAt()
                .map(replied -> law
                        .rightsOpened(
                                DECISION_COMMUNICATED, replied, complaint.category(), complaint.capacity(), Set.of())
                        .stream()
                        .map(rule -> right(step, rule, replied))
                        .toList())
                .orElse(List.of());
    }

    private static AppealRight right(PriorStep step, dev.asli.compliance.rulepack.Rule rule, Instant replied) {
        return new AppealRight(step, rule, replied, DueTime.compute(rule, replied), Why.of(rule, replied));
    }
}
