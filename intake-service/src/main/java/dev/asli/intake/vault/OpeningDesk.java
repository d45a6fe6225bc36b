package dev.asli.intake.vault;

import static dev.asli.intake.complaint.ComplaintProblem.REQUEST_ID_MISSING;
import static dev.asli.intake.vault.VaultProblem.OPENING_NOT_FOUND;
import static dev.asli.intake.vault.VaultProblem.OPENING_PURPOSE_MISSING;
import static dev.asli.intake.vault.VaultProblem.OPENING_REASON_MISSING;

import dev.asli.intake.complaint.Access;
import dev.asli.intake.complaint.CaseDoor;
import dev.asli.intake.complaint.CaseDoor.Entry;
import dev.asli.intake.complaint.CaseDoor.Entry.Admitted;
import dev.asli.intake.complaint.ComplaintProblem;
import dev.asli.intake.vault.ContactOpening.Why;
import dev.asli.kit.identity.Actor;
import dev.asli.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Opens a contact to officers: with a purpose, and where the complainant is protected never to one alone. */
@ApplicationScoped
public class OpeningDesk {

    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_REQUEST_ID = 200;
    private static final int USUAL_PAGE = 25;
    private static final int LARGEST_PAGE = 100;

    private final CaseDoor door;
    private final OpeningRegister register;

    OpeningDesk(CaseDoor door, OpeningRegister register) {
        this.door = door;
        this.register = register;
    }

    public Uni<ContactOpening> ask(
            String reference, String requestId, Optional<Purpose> purpose, String reason, Actor actor) {
        if (requestId.isBlank() || requestId.length() > LONGEST_REQUEST_ID || hasNul(requestId)) {
            throw new ProblemException(
                    REQUEST_ID_MISSING, "Send a request id of 1 to %d characters.".formatted(LONGEST_REQUEST_ID));
        }
        Purpose stated = purpose.orElseThrow(() -> new ProblemException(
                OPENING_PURPOSE_MISSING, "Say for which of the listed purposes the contact is opened."));
        String words = reason.strip();
        if (words.isEmpty() || words.length() > LONGEST_REASON || hasNul(words)) {
            throw new ProblemException(
                    OPENING_REASON_MISSING, "Send a reason of 1 to %d characters.".formatted(LONGEST_REASON));
        }
        return admit(reference, actor)
                .chain(admitted -> register.ask(admitted.reference(), requestId, new Why(stated, words), actor));
    }

    public Uni<ContactOpening> answer(String reference, String id, boolean yes, Actor actor) {
        UUID opening = id(id);
        return admit(reference, actor).chain(admitted -> register.answer(admitted.reference(), opening, yes, actor));
    }

    public Uni<Contact> read(String reference, String id, Actor actor) {
        UUID opening = id(id);
        return admit(reference, actor)
                .chain(admitted -> register.read(admitted.reference(), opening, actor))
                .map(found -> found.stream()
                        .findFirst()
                        .orElseThrow(() -> new ProblemException(
                                VaultProblem.VAULT_KEY_DESTROYED,
                                "The contact was erased: the key that opened it no longer exists.")));
    }

    /**
     * @param contact of the one complaint that was asked for; NONE for all
     * @param needsSecondPerson for a further opening of that one complaint
     */
    public record Listed(List<ContactOpening> openings, ContactVault.State contact, boolean needsSecondPerson) {}

    /** @param reference empty for all complaints */
    public Uni<Listed> list(String reference, boolean waiting, int limit, Actor actor) {
        if (limit < 0 || limit > LARGEST_PAGE) {
            throw new ProblemException(
                    ComplaintProblem.LIMIT_INVALID, "Ask for 1 to %d openings.".formatted(LARGEST_PAGE));
        }
        int size = limit == 0 ? USUAL_PAGE : limit;
        return reference.isBlank()
                ? register.all(waiting, size)
                : door.knock(new Access(reference, ""), actor)
                        .map(Entry::admitted)
                        .chain(admitted -> register.of(admitted.reference(), waiting, size));
    }

    /** For whoever was let in already, the complainant too. */
    public Uni<Listed> of(Admitted admitted) {
        return register.of(admitted.reference(), false, LARGEST_PAGE);
    }

    private Uni<Admitted> admit(String reference, Actor actor) {
        return door.knock(new Access(reference, ""), actor).map(Entry::admitted).map(CaseDoor::requireWriter);
    }

    private static UUID id(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException malformed) {
            throw new ProblemException(OPENING_NOT_FOUND, "No opening of this complaint has this id.");
        }
    }

    private static boolean hasNul(String text) {
        return text.indexOf('\0') >= 0;
    }
}
