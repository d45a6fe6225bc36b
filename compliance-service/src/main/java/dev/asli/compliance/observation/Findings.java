package dev.asli.compliance.observation;

import dev.asli.compliance.deadline.DeadlineDocket;
import dev.asli.compliance.deadline.Happening;
import dev.asli.compliance.notice.Notice;
import dev.asli.ledger.Ledger;
import dev.asli.ledger.NewEntry;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Puts on record what was seen and what it moves, in one transaction. */
@ApplicationScoped
class Findings {

    private final Observations observations;
    private final DeadlineDocket docket;
    private final Ledger ledger;

    Findings(Observations observations, DeadlineDocket docket, Ledger ledger) {
        this.observations = observations;
        this.docket = docket;
        this.ledger = ledger;
    }

    /** @param told whether the look told up from down everywhere */
    @WithTransaction
    Uni<Void> record(Notice notice, List<Observation> seen, List<Happening> happenings, boolean told, String actor) {
        return observations
                .add(seen)
                .chain(() -> docket.lookedAt(notice.id(), happenings, told, actor))
                .chain(() -> Multi.createFrom()
                        .iterable(seen)
                        .onItem()
                        .transformToUniAndConcatenate(one -> ledger.append(entry(notice, one, actor)))
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    private static NewEntry entry(Notice notice, Observation observation, String actor) {
        return new NewEntry(
                observation.complaintReference(),
                "OBSERVED",
                actor,
                Map.of(
                        "observation", observation.id().toString(),
                        "notice", notice.id().toString(),
                        "location", observation.locationId(),
                        "at", observation.at().toString(),
                        "sighting", observation.word(),
                        "vantage", observation.vantage(),
                        "httpStatus", observation.httpStatus(),
                        "bodySha256", observation.bodySha256()));
    }
}
