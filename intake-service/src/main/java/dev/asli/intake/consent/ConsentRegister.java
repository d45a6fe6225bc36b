package dev.asli.intake.consent;

import dev.asli.kit.identity.Actor;
import dev.asli.ledger.Ledger;
import dev.asli.ledger.NewEntry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Keeps choices and enters each in the ledger. Joins the caller's transaction. */
@ApplicationScoped
public class ConsentRegister {

    private final Consents consents;
    private final Ledger ledger;

    ConsentRegister(Consents consents, Ledger ledger) {
        this.consents = consents;
        this.ledger = ledger;
    }

    /** What was chosen at filing, whose own ledger entry names it. */
    public Uni<Void> keep(String reference, List<Consent> choices) {
        return consents.add(reference, choices);
    }

    public Uni<List<Consent>> standing(String reference) {
        return consents.standing(reference);
    }

    Uni<Void> enter(String reference, Consent choice, Actor actor) {
        return consents.add(reference, List.of(choice))
                .chain(() -> ledger.append(entry(reference, choice, actor)))
                .replaceWithVoid();
    }

    private static NewEntry entry(String reference, Consent choice, Actor actor) {
        return new NewEntry(
                reference,
                choice.given() ? "CONSENT_GIVEN" : "CONSENT_REFUSED",
                actor.pseudonym(),
                Map.of(
                        "purpose", choice.purpose().name(),
                        "receipt", choice.receipt().toString(),
                        "choice", choice.choice()));
    }
}
