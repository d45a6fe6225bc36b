package dev.asli.intake.reception;

import dev.asli.intake.complaint.Access;
import dev.asli.intake.complaint.CaseDoor;
import dev.asli.intake.complaint.CaseDoor.Entry.Admitted;
import dev.asli.intake.complaint.ComplaintDesk;
import dev.asli.intake.complaint.IntakeFormat;
import dev.asli.intake.complaint.Standing;
import dev.asli.intake.consent.ConsentDesk;
import dev.asli.intake.consent.ConsentPurpose;
import dev.asli.intake.reception.CaseReading.CaseRecord;
import dev.asli.intake.serving.ServingDesk;
import dev.asli.kit.identity.Actor;
import dev.asli.kit.problem.CommonProblem;
import dev.asli.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What is changed of a filing on record. */
@ApplicationScoped
public class FilingsDesk {

    private final CaseDoor door;
    private final CaseReading reading;
    private final ConsentDesk consents;
    private final ComplaintDesk complaints;
    private final ServingDesk serving;

    FilingsDesk(
            CaseDoor door, CaseReading reading, ConsentDesk consents, ComplaintDesk complaints, ServingDesk serving) {
        this.door = door;
        this.reading = reading;
        this.consents = consents;
        this.complaints = complaints;
        this.serving = serving;
    }

    public Uni<CaseRecord> read(Admitted admitted) {
        return reading.read(admitted);
    }

    /** Only the complainant agrees; an officer cannot agree for them. */
    public Uni<CaseRecord> choose(Access access, ConsentPurpose purpose, boolean given, Actor actor) {
        return door.knock(access, actor)
                .map(CaseDoor.Entry::admitted)
                .invoke(FilingsDesk::requireComplainant)
                .call(admitted ->
                        consents.choose(admitted, purpose, given, actor).chain(serving::deliverNow))
                .chain(reading::read);
    }

    public Uni<CaseRecord> close(String reference, String grounds, Actor actor) {
        return complaints
                .close(CaseDoor.normal(reference), grounds, actor)
                .chain(complaint -> officer(complaint.reference()));
    }

    public Uni<CaseRecord> cameBy(String reference, IntakeFormat format, Actor actor) {
        return complaints
                .cameBy(CaseDoor.normal(reference), format, actor)
                .chain(complaint -> officer(complaint.reference()));
    }

    private Uni<CaseRecord> officer(String reference) {
        return reading.read(new Admitted(reference, Standing.OFFICER));
    }

    private static void requireComplainant(Admitted admitted) {
        switch (admitted.standing()) {
            case COMPLAINANT -> {}
            case OFFICER, AUDITOR ->
                throw new ProblemException(
                        CommonProblem.NOT_ALLOWED, "Only the complainant gives and withdraws consent.");
        }
    }
}
