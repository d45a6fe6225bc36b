package dev.asli.intake.vault;

import dev.asli.intake.vault.SealedContacts.Sealed;
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
                : cipher.seal(reference, contact).chain(bytes -> contacts.add(reference, bytes, clock.instant()));
    }

    /**
     * Opens a contact for one purpose, which is entered in the ledger first. Empty list when none was left, or it was
     * erased.
     *
     * @param purpose upper-case word such as STATUTORY_NOTICE
     */
    @WithTransaction
    public Uni<List<Contact>> open(String reference, String purpose, Actor actor) {
        return unseal(reference)
                .call(() -> ledger.append(
                        new NewEntry(reference, "CONTACT_OPENED", actor.pseudonym(), Map.of("purpose", purpose))));
    }

    /** Whether there is one to open. Joins the caller's session. */
    public Uni<State> state(String reference) {
        return contacts.state(reference);
    }

    public enum State {
        NONE,
        SEALED,
        ERASED
    }

    /** Joins the caller's transaction, which has to enter the opening in the ledger. */
    Uni<List<Contact>> unseal(String reference) {
        return contacts.of(reference)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(List.<Contact>of())
                        : unseal(reference, found.getFirst()).map(List::of));
    }

    private Uni<Contact> unseal(String reference, Sealed sealed) {
        return sealed.oldFormat()
                ? Uni.createFrom().item(() -> cipher.openOldFormat(reference, sealed.bytes()))
                : cipher.open(reference, sealed.bytes());
    }
}
