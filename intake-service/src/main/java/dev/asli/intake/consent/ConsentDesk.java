package dev.asli.intake.consent;

import dev.asli.intake.complaint.CaseDoor.Entry.Admitted;
import dev.asli.intake.complaint.Complaint;
import dev.asli.intake.complaint.Complaints;
import dev.asli.intake.complaint.Serving;
import dev.asli.intake.serving.ServingDesk;
import dev.asli.kit.identity.Actor;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Giving and withdrawing one consent at a time. */
@ApplicationScoped
public class ConsentDesk {

    private final Complaints complaints;
    private final ConsentRegister register;
    private final ServingDesk serving;
    private final Clock clock;

    ConsentDesk(Complaints complaints, ConsentRegister register, ServingDesk serving, Clock clock) {
        this.complaints = complaints;
        this.register = register;
        this.serving = serving;
        this.clock = clock;
    }

    /**
     * The choice that stands already is kept and nothing is entered. Consent is withdrawn at any stage; it is given only
     * while the complaint is open.
     *
     * @return what to deliver now, outside this transaction
     */
    @WithTransaction
    public Uni<List<UUID>> choose(Admitted admitted, ConsentPurpose purpose, boolean given, Actor actor) {
        String reference = admitted.reference();
        return complaints.lock(reference).chain(complaint -> {
            Complaint open = given ? complaint.requireOpen() : complaint;
            return register.standing(reference)
                    .chain(standing -> standing.stream()
                            .filter(consent -> consent.purpose() == purpose)
                            .findFirst()
                            .map(consent -> consent.given() == given
                                    ? Uni.createFrom().item(List.<UUID>of())
                                    : enter(open, consent.then(given, now()), actor))
                            .orElseGet(() -> enter(open, Consent.first(purpose, given, now()), actor)));
        });
    }

    private Uni<List<UUID>> enter(Complaint complaint, Consent choice, Actor actor) {
        return register.enter(complaint.reference(), choice, actor).chain(() -> switch (choice.purpose()) {
            case FORWARD_TO_PLATFORM -> forward(complaint, choice.given());
            case FORWARD_TO_APPEAL_PACK, SHARE_WITH_POLICE, ANONYMOUS_STATISTICS, KEEP_CONTACT, AGGREGATES ->
                Uni.createFrom().item(List.<UUID>of());
        });
    }

    /** What is not served yet follows the consent; what was served is the intermediary's to act on. */
    private Uni<List<UUID>> forward(Complaint complaint, boolean given) {
        Serving before = given ? Serving.NOT_ASKED : Serving.PENDING;
        List<Integer> numbers = complaint.submission().locations().stream()
                .filter(location -> location.serving() == before)
                .map(location -> location.number())
                .toList();
        return complaints
                .replace(complaint.consentToForward(given))
                .call(() -> complaints.mark(complaint.reference(), numbers, before.consent(given)))
                .chain(changed -> given && !numbers.isEmpty()
                        ? serving.requestMore(changed)
                        : Uni.createFrom().item(List.of()));
    }

    private java.time.Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
