package dev.asli.intake.filing;

import dev.asli.intake.complaint.Complaint;
import dev.asli.intake.complaint.Complaints;
import dev.asli.intake.complaint.Complaints.Known;
import dev.asli.intake.complaint.Complaints.Seal;
import dev.asli.intake.complaint.Sha256;
import dev.asli.intake.complaint.Submission;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Enters a complaint with everything that belongs to it: all of it or nothing. */
@ApplicationScoped
class FilingRegister {

    private final Complaints complaints;
    private final ContactVault vault;
    private final ServingDesk serving;
    private final Ledger ledger;

    FilingRegister(Complaints complaints, ContactVault vault, ServingDesk serving, Ledger ledger) {
        this.complaints = complaints;
        this.vault = vault;
        this.serving = serving;
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

    /** @return what to deliver now, outside this transaction */
    @WithTransaction
    public Uni<List<UUID>> enter(Complaint complaint, Seal seal, Contact contact, Actor actor) {
        return complaints
                .add(complaint, seal)
                .call(() -> vault.seal(complaint.reference(), contact))
                .chain(serving::request)
                .call(() -> ledger.append(entry(complaint, actor)));
    }

    private static NewEntry entry(Complaint complaint, Actor actor) {
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
                        "test", said.test()));
    }
}
