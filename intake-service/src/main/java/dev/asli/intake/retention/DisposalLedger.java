package dev.asli.intake.retention;

import dev.asli.intake.retention.Disposals.Line;
import dev.asli.intake.vault.Hand;
import dev.asli.ledger.Ledger;
import dev.asli.ledger.NewEntry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the ledger is told of a disposal: pseudonyms and digests only. Joins the caller's transaction. */
@ApplicationScoped
class DisposalLedger {

    private final Ledger ledger;
    private final Clock clock;

    DisposalLedger(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    Uni<Void> disposed(Disposal disposal, Line line, String digest) {
        Map<String, Object> payload = payload(disposal, line);
        payload.put("sha256", digest);
        payload.put("proposedBy", by(disposal.persons().proposed()));
        payload.put("approvedBy", by(disposal.persons().approved()));
        return ledger.append(new NewEntry(
                line.item().reference(), "DISPOSED", by(disposal.persons().approved()), payload));
    }

    Uni<Void> refused(Disposal disposal, Line line, Hold hold) {
        Map<String, Object> payload = payload(disposal, line);
        payload.put("hold", hold.id().toString());
        return ledger.append(new NewEntry(
                line.item().reference(),
                "DISPOSAL_REFUSED",
                by(disposal.persons().approved()),
                payload));
    }

    private static Map<String, Object> payload(Disposal disposal, Line line) {
        Map<String, Object> payload = new TreeMap<>();
        payload.put("disposal", disposal.id().toString());
        payload.put("class", disposal.dataClass().word());
        payload.put("item", line.item().key());
        payload.put("rule", disposal.rule());
        return payload;
    }

    private static String by(Optional<Hand> hand) {
        return hand.map(Hand::by).orElse("nobody");
    }
}
