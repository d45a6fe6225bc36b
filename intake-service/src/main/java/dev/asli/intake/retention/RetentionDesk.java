package dev.asli.intake.retention;

import dev.asli.intake.complaint.Access;
import dev.asli.intake.complaint.CaseDoor;
import dev.asli.intake.complaint.CaseDoor.Entry;
import dev.asli.intake.complaint.CaseDoor.Entry.Admitted;
import dev.asli.intake.complaint.Standing;
import dev.asli.intake.vault.OpeningDesk;
import dev.asli.kit.identity.Actor;
import dev.asli.kit.problem.CommonProblem;
import dev.asli.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** For the person: what is kept of their case and until when, and the wish to have their contact erased. */
@ApplicationScoped
public class RetentionDesk {

    private final CaseDoor door;
    private final RetentionRegister register;
    private final ErasureRegister erasures;
    private final OpeningDesk openings;
    private final Clock clock;

    RetentionDesk(
            CaseDoor door, RetentionRegister register, ErasureRegister erasures, OpeningDesk openings, Clock clock) {
        this.door = door;
        this.register = register;
        this.erasures = erasures;
        this.openings = openings;
        this.clock = clock;
    }

    public Uni<CaseHoldings> read(Access access, Actor actor) {
        return admit(access, actor)
                .chain(admitted ->
                        openings.of(admitted).chain(contact -> register.read(admitted, contact, clock.instant())));
    }

    /** By case secret only: an officer has no such wish. */
    public Uni<Erasure> erase(Access access, Actor actor) {
        return admit(access, actor)
                .invoke(admitted -> {
                    if (admitted.standing() != Standing.COMPLAINANT) {
                        throw new ProblemException(
                                CommonProblem.NOT_ALLOWED, "Only the complainant can have the contact erased.");
                    }
                })
                .chain(admitted -> erasures.erase(admitted.reference(), actor, clock.instant()));
    }

    private Uni<Admitted> admit(Access access, Actor actor) {
        return door.knock(access, actor).map(Entry::admitted);
    }
}
