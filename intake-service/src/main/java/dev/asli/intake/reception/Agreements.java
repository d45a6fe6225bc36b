package dev.asli.intake.reception;

import dev.asli.intake.complaint.Holds;
import dev.asli.intake.consent.ConsentRegister;
import dev.asli.intake.reception.CaseReading.Agreed;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What the complainant agreed to, and what keeps the complaint from being withdrawn. Joins the caller's session. */
@ApplicationScoped
class Agreements {

    private final ConsentRegister consents;
    private final Holds holds;

    Agreements(ConsentRegister consents, Holds holds) {
        this.consents = consents;
        this.holds = holds;
    }

    Uni<Agreed> of(String reference) {
        return consents.standing(reference)
                .chain(standing ->
                        holds.forbiddingWithdrawal(reference).map(forbidding -> new Agreed(standing, forbidding)));
    }
}
