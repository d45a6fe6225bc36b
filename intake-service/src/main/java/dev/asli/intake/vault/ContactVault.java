package dev.asli.intake.vault;

import dev.asli.kit.identity.Actor;
import dev.asli.ledger.Ledger;
import dev.asli.ledger.NewEntry;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Keeps who the complainant is apart from what is complained of. */
@ApplicationScoped
public class ContactVault {

    private final SealedContacts contacts;
    private final ContactCipher cipher;
    private final Ledger ledger;
    private final Clock clock;

    ContactVault(SealedContacts contacts, ContactCipher cipher, Ledger ledger, Clock clock) {
        this.contacts = contacts;
        this.cipher = cipher;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Joins the caller's transaction. An empty contact leaves nothing behind. */
    public Uni<Void> seal(String reference, Contact contact) {
        return contact.empty()
                ? Uni.createFrom().voidItem()
                : contacts.add(reference, cipher.seal(reference, contact), clock.instant());
    }

    /**
     * Opens a contact for one purpose, which is entered in the ledger first. Empty list when none was left.
     *
     * @param purpose upper-case word such as STATUTORY_NOTICE
     */
    @WithTransaction
    public Uni<List<Contact>> open(String reference, String purpose, Actor actor) {
        return contacts.of(reference)
                .call(() -> ledger.append(
                        new NewEntry(reference, "CONTACT_OPENED", actor.pseudonym(), Map.of("purpose", purpose))))
                .map(found -> found.stream()
                        .map(contact -> cipher.open(reference, contact))
                        .toList());
    }
}
