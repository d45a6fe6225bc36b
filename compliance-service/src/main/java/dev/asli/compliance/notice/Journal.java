package dev.asli.compliance.notice;

import dev.asli.ledger.Ledger;
import dev.asli.ledger.NewEntry;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;

/** Enters what became of a notice in the ledger and counts it. */
@ApplicationScoped
class Journal {

    private final Ledger ledger;
    private final MeterRegistry meters;

    Journal(Ledger ledger, MeterRegistry meters) {
        this.ledger = ledger;
        this.meters = meters;
    }

    Uni<Void> told(Notice notice, String actor) {
        String kind = notice.kind().name();
        String state = notice.state().word();
        meters.counter("asli.notices", "kind", kind, "state", state).increment();
        return ledger.append(new NewEntry(
                        notice.subject().complaintReference(),
                        "NOTICE_" + state,
                        actor,
                        Map.of(
                                "notice", notice.id().toString(),
                                "kind", kind,
                                "intermediary", notice.subject().intermediary(),
                                "test", notice.subject().test(),
                                "receivedAt",
                                        notice.receipt()
                                                .map(receipt -> receipt.at().toString())
                                                .orElse(""),
                                "serviceGrade",
                                        notice.receipt()
                                                .map(receipt -> receipt.grade().name())
                                                .orElse(""),
                                "signedSha256", notice.signed().map(Sha256::hex).orElse(""))))
                .replaceWithVoid();
    }

    Uni<Void> answered(Notice notice, Response response, String actor) {
        Response.Answer said = response.content();
        meters.counter(
                        "asli.notices",
                        "kind",
                        notice.kind().name(),
                        "state",
                        notice.state().word())
                .increment();
        return ledger.append(new NewEntry(
                        notice.subject().complaintReference(),
                        "RESPONSE_RECEIVED",
                        actor,
                        Map.of(
                                "response", response.id().toString(),
                                "notice", notice.id().toString(),
                                "noticeState", notice.state().word(),
                                "kind", said.kind().name(),
                                "action",
                                        said.action().map(Response.Action::word).orElse(""),
                                "actedAt", said.actedAt().map(Instant::toString).orElse(""),
                                "at", response.at().toString(),
                                "ticket", said.ticket(),
                                "reasonsSha256", said.reasons().isEmpty() ? "" : Sha256.hex(said.reasons()))))
                .replaceWithVoid();
    }
}
