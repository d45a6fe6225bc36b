package dev.asli.intake.capture;

import dev.asli.intake.capture.Capture.Content;
import dev.asli.intake.complaint.Sha256;
import dev.asli.kit.identity.Actor;
import dev.asli.ledger.Ledger;
import dev.asli.ledger.NewEntry;
import io.smallrye.mutiny.Uni;
import java.util.Map;

/** What the chain of custody keeps of captures: digests and words, no address and no name. */
final class CaptureLedger {

    private static final String VISITOR = "service:intake";

    private final Ledger ledger;

    CaptureLedger(Ledger ledger) {
        this.ledger = ledger;
    }

    Uni<Void> entered(Capture capture) {
        NewEntry entry = switch (capture.content()) {
            case Content.DeviceClaim claim ->
                entry(
                        capture,
                        "PAGE_CLAIMED",
                        capture.askedBy(),
                        Map.of(
                                "urlSha256", Sha256.hex(capture.pageUrl()),
                                "pageSha256", claim.pageSha256(),
                                "claimSha256", Sha256.hex(CaptureJson.write(claim)),
                                "screenshotExhibit", claim.screenshotExhibit()));
            case Content.PageVisit visit ->
                entry(
                        capture,
                        "CAPTURE_ASKED",
                        capture.askedBy(),
                        Map.of("urlSha256", Sha256.hex(capture.pageUrl()), "location", visit.locationNumber()));
        };
        return append(entry);
    }

    Uni<Void> captured(Capture capture, PageRecord record) {
        return append(entry(
                capture,
                "PAGE_CAPTURED",
                VISITOR,
                Map.of(
                        "outcome", record.outcome(),
                        "screenshot", record.screenshot(),
                        "bundleSha256", record.bundle().sha256(),
                        "bundleSha512", record.bundle().sha512(),
                        "bundleSize", record.bundle().sizeBytes(),
                        "parts",
                                record.parts().stream().map(CaptureLedger::part).toList(),
                        "recordSha256", Sha256.hex(CaptureJson.write(record)))));
    }

    Uni<Void> failed(Capture capture, String reason) {
        return append(entry(capture, "CAPTURE_FAILED", VISITOR, Map.of("reason", reason)));
    }

    Uni<Void> opened(Capture capture, String purpose, Actor actor) {
        return append(
                entry(capture, "CAPTURE_OPENED", actor.pseudonym(), Map.of("purposeSha256", Sha256.hex(purpose))));
    }

    private static NewEntry entry(Capture capture, String kind, String actor, Map<String, ?> payload) {
        java.util.Map<String, Object> all = new java.util.LinkedHashMap<>(payload);
        all.put("capture", capture.id().toString());
        all.put("number", capture.number());
        return new NewEntry(capture.reference(), kind, actor, all);
    }

    private static Map<String, Object> part(PageRecord.Part part) {
        return Map.of(
                "name", part.name(),
                "sha256", part.sha256(),
                "size", part.sizeBytes());
    }

    private Uni<Void> append(NewEntry entry) {
        return ledger.append(entry).replaceWithVoid();
    }
}
