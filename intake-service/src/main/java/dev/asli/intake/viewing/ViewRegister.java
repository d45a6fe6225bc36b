package dev.asli.intake.viewing;

import dev.asli.intake.complaint.Complaint;
import dev.asli.intake.complaint.Complaints;
import dev.asli.intake.exhibit.Exhibit;
import dev.asli.intake.exhibit.Exhibits;
import dev.asli.intake.scan.Scan;
import dev.asli.intake.scan.ScanDesk;
import dev.asli.intake.viewing.ViewDesk.Look;
import dev.asli.intake.viewing.ViewDesk.Looked;
import dev.asli.kit.identity.Actor;
import dev.asli.kit.problem.ProblemException;
import dev.asli.ledger.Ledger;
import dev.asli.ledger.LedgerEntry;
import dev.asli.ledger.NewEntry;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** What may be looked at, and who did: the ledger is the record. */
@ApplicationScoped
class ViewRegister {

    private static final String KIND = "EXHIBIT_VIEWED";

    private final Complaints complaints;
    private final Exhibits exhibits;
    private final ScanDesk scans;
    private final Ledger ledger;

    ViewRegister(Complaints complaints, Exhibits exhibits, ScanDesk scans, Ledger ledger) {
        this.complaints = complaints;
        this.exhibits = exhibits;
        this.scans = scans;
        this.ledger = ledger;
    }

    /** Fails with COMPLAINT_NOT_FOUND, EXHIBIT_NOT_FOUND or EXHIBIT_NOT_SHOWN. */
    @WithSession
    public Uni<Exhibit> find(Look look) {
        return complaints
                .get(look.reference())
                .invoke(ViewRegister::requireShowable)
                .chain(() -> exhibits.of(List.of(look.reference())))
                .map(all -> numbered(all, look.number()))
                .call(exhibit -> scans.of(look.reference(), exhibit.id()).invoke(found -> requireScanned(found)));
    }

    @WithTransaction
    public Uni<Void> looked(Look look, byte[] picture, Actor actor) {
        return ledger.append(new NewEntry(
                        look.reference(),
                        KIND,
                        actor.pseudonym(),
                        Map.of(
                                "number", look.number(),
                                "purpose", look.purpose().name(),
                                "variant", look.variant().name(),
                                "shownSha256", sha256(picture))))
                .replaceWithVoid();
    }

    @WithSession
    public Uni<List<Looked>> looks(String reference) {
        return complaints
                .get(reference)
                .chain(() -> ledger.ofCase(reference))
                .map(entries -> entries.stream()
                        .filter(entry -> entry.kind().equals(KIND))
                        .map(ViewRegister::looked)
                        .toList());
    }

    private static Looked looked(LedgerEntry entry) {
        return new Looked(
                Integer.parseInt(String.valueOf(entry.payload().get("number"))),
                entry.at(),
                entry.actor(),
                String.valueOf(entry.payload().get("purpose")),
                String.valueOf(entry.payload().get("variant")));
    }

    private static void requireShowable(Complaint complaint) {
        if (complaint.submission().mediaFree()) {
            throw Darkroom.notShown("nothing of such a matter ever is");
        }
    }

    private static Exhibit numbered(List<Exhibit> all, int number) {
        Exhibit found = all.stream()
                .filter(exhibit -> exhibit.number() == number)
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ViewingProblem.EXHIBIT_NOT_FOUND, "The complaint has no exhibit of this number."));
        return switch (found.content()) {
            case Exhibit.Content.Hashes _ -> throw Darkroom.notShown("its bytes stayed with the person");
            case Exhibit.Content.Bytes bytes -> {
                if (!bytes.mediaType().startsWith("image/")) {
                    throw Darkroom.notShown("video and sound are not shown yet");
                }
                yield found;
            }
        };
    }

    private static void requireScanned(List<Scan> found) {
        for (Scan scan : found) {
            if (scan.result() instanceof Scan.Result.Infected) {
                throw Darkroom.notShown("malware was found in it; it stays sealed");
            }
            if (!scan.mayBeShown()) {
                throw Darkroom.notShown("it was not looked through for malware yet");
            }
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This Java has no SHA-256.", impossible);
        }
    }
}
