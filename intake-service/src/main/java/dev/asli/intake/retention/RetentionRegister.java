package dev.asli.intake.retention;

import dev.asli.intake.complaint.CaseDoor.Entry.Admitted;
import dev.asli.intake.complaint.Complaints;
import dev.asli.intake.retention.CaseHoldings.Contact;
import dev.asli.intake.retention.CaseHoldings.Line;
import dev.asli.intake.retention.Kept.Holding;
import dev.asli.intake.vault.OpeningDesk;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what is kept of one case, each class with its rule. */
@ApplicationScoped
class RetentionRegister {

    private final Complaints complaints;
    private final Kept kept;
    private final Holds holds;
    private final Schedule schedule;

    RetentionRegister(Complaints complaints, Kept kept, Holds holds, Schedule schedule) {
        this.complaints = complaints;
        this.kept = kept;
        this.holds = holds;
        this.schedule = schedule;
    }

    @WithTransaction
    public Uni<CaseHoldings> read(Admitted admitted, OpeningDesk.Listed contact, Instant now) {
        String reference = admitted.reference();
        return complaints
                .get(reference)
                .chain(complaint -> kept.of(reference)
                        .chain(all -> holds.inForce(reference)
                                .map(inForce -> new CaseHoldings(
                                        complaint.open(),
                                        lines(all, inForce, now),
                                        inForce,
                                        new Contact(contact.contact(), contact.openings()),
                                        admitted.standing()))));
    }

    private List<Line> lines(Map<DataClass, Holding> all, List<Hold> inForce, Instant now) {
        return schedule.classes().stream()
                .sorted()
                .map(each -> line(
                        each, all.getOrDefault(each, new Holding(0, 0, Optional.empty())), !inForce.isEmpty(), now))
                .toList();
    }

    private Line line(DataClass dataClass, Holding holding, boolean held, Instant now) {
        RetentionRule rule = schedule.at(dataClass, holding.since().orElse(now));
        return new Line(dataClass, holding, rule, holding.since().map(rule::keptUntil), held);
    }
}
