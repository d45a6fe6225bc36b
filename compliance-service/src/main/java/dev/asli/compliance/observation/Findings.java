package dev.asli.compliance.observation;

import dev.asli.compliance.deadline.DeadlineDocket;
import dev.asli.compliance.notice.Notice;
import dev.asli.ledger.Ledger;
import dev.asli.ledger.NewEntry;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
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

    @WithTransaction
    Uni<Void> record(Looked looked, Instant now, String actor) {
        return observations
                .add(looked.observations())
                .chain(() -> docket.lookedAt(looked.notice().id(), looked.happenings(now), looked.told(), actor))
                .chain(() -> Multi.createFrom()
                        .iterable(looked.observations())
                        .onItem()
                        .transformToUniAndConcatenate(one -> ledger.append(entry(looked.notice(), one, actor)))
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
