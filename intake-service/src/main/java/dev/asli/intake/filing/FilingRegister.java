package dev.asli.intake.filing;

import dev.asli.intake.campaign.FloodGate;
import dev.asli.intake.complaint.Complaint;
import dev.asli.intake.complaint.Complaints;
import dev.asli.intake.complaint.Complaints.Known;
import dev.asli.intake.complaint.Complaints.Seal;
import dev.asli.intake.complaint.Sha256;
import dev.asli.intake.complaint.Submission;
import dev.asli.intake.consent.Consent;
import dev.asli.intake.consent.ConsentRegister;
import dev.asli.intake.serving.ServingDesk;
import dev.asli.intake.vault.Contact;
import dev.asli.intake.vault.ContactVault;
import dev.asli.kit.identity.Actor;
import dev.asli.ledger.Ledger;
import dev.asli.ledger.NewEntry;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Enters a complaint with everything that belongs to it: all of it or nothing. */
@ApplicationScoped
class FilingRegister {

    private final Complaints complaints;
    private final ContactVault vault;
    private final ConsentRegister consents;
    private final ServingDesk serving;
    private final FloodGate floods;
    private final Ledger ledger;

    FilingRegister( // what belongs to a complaint from its first moment
            Complaints complaints,
            ContactVault vault,
            ConsentRegister consents,
            ServingDesk serving,
            FloodGate floods,
            Ledger ledger) {
        this.complaints = complaints;
        this.vault = vault;
        this.consents = consents;
        this.serving = serving;
        this.floods = floods;
        this.ledger = ledger;
    }

    /** One or none. */
    @WithSession
    public Uni<List<Known>> filedAs(byte[] requestKey) {
        return complaints.filedAs(requestKey);
    }

    @WithSession
    public Uni<Complaint> read(String reference) {
        return complaints.get(reference);
    }

    @WithSession
    public Uni<List<Consent>> consents(String reference) {
        return consents.standing(reference);
    }

    /** Everything one complaint comes with. */
    record Entering(Complaint complaint, Seal seal, Contact contact, List<Consent> consents) {}

    /** @return what to deliver now, outside this transaction */
    @WithTransaction
    public Uni<List<UUID>> enter(Entering entering, Actor actor) {
        Complaint complaint = entering.complaint();
        String reference = complaint.reference();
        return complaints
                .add(complaint, entering.seal())
                .call(() -> vault.seal(reference, entering.contact()))
                .chain(() -> floods.holds(complaint, actor))
                .chain(held -> held ? Uni.createFrom().item(List.<UUID>of()) : serving.request(complaint))
                .call(() -> consents.keep(reference, entering.consents()))
                .call(() -> ledger.append(entry(entering, actor)))
                .call(() -> floods.enter(complaint));
    }

    private static NewEntry entry(Entering entering, Actor actor) {
        Complaint complaint = entering.complaint();
        Submission said = complaint.submission();
        List<Map<String, Object>> locations = said.locations().stream()
                .map(location -> Map.<String, Object>of(
                        "number", location.number(),
                        "intermediary", location.intermediary(),
                        "urlSha256", Sha256.hex(location.url())))
                .toList();
        return new NewEntry(
                complaint.reference(),
                "COMPLAINT_FILED",
                actor.pseudonym(),
                Map.of(
                        "category", said.category().word(),
                        "capacity", said.capacity().word(),
                        "statementSha256", Sha256.hex(said.statement()),
                        "locations", locations,
                        "consentToForward", said.declarations().consentToForward(),
                        "consents", receipts(entering.consents()),
                        "intakeFormat", complaint.intakeFormat().name(),
                        "claimedReceivedAt", claimedReceipt(said),
                        "harms",
                                said.particulars().harms().stream()
                                        .map(Enum::name)
                                        .toList(),
                        "test", said.test()));
    }

    private static List<Map<String, Object>> receipts(List<Consent> consents) {
        return consents.stream()
                .map(consent -> Map.<String, Object>of(
                        "purpose", consent.purpose().name(),
                        "given", consent.given(),
                        "receipt", consent.receipt().toString()))
                .toList();
    }

    /** Apart from the ledger's own time, which is the receipt here. Empty where nobody claimed one. */
    private static String claimedReceipt(Submission said) {
        return said.particulars()
                .intake()
                .claimedReceivedAt()
                .moment()
                .map(Instant::toString)
                .orElse("");
    }
}
