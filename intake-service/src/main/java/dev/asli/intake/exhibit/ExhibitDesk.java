package dev.asli.intake.exhibit;

import dev.asli.intake.complaint.Access;
import dev.asli.intake.complaint.CaseDoor;
import dev.asli.intake.complaint.CaseDoor.Entry.Admitted;
import dev.asli.intake.complaint.ComplaintProblem;
import dev.asli.intake.complaint.Sha256;
import dev.asli.intake.exhibit.ExhibitRegister.Entered;
import dev.asli.intake.exhibit.Exhibits.Request;
import dev.asli.kit.identity.Actor;
import dev.asli.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes exhibits: hashes alone, or a file that has arrived. */
@ApplicationScoped
public class ExhibitDesk {

    private static final int LONGEST_REQUEST_ID = 200;
    private static final int MOST_ORIENTATIONS = 8;
    private static final Pattern HASH = Pattern.compile("|[0-9a-f]{64}");

    private final CaseDoor door;
    private final ExhibitRegister register;

    ExhibitDesk(CaseDoor door, ExhibitRegister register) {
        this.door = door;
        this.register = register;
    }

    /** @param replayed when the request was answered before and nothing new was stored */
    public record Answer(Exhibit exhibit, boolean replayed) {}

    /** A file whose bytes are durable and digested; entered once, however often it is asked for. */
    public Uni<Exhibit> enter(UUID id, String reference, Exhibit.Content.Bytes content, Request request, String actor) {
        return register.enter(id, reference, content, request, actor).map(Entered::exhibit);
    }

    /** Hashes alone; the bytes stay with the person. Taken in every kind of matter. */
    public Uni<Answer> addHashes(Access access, String requestId, Exhibit.Content.Hashes hashes, Actor actor) {
        requireRequestId(requestId);
        requireHashes(hashes);
        Request request = new Request(Sha256.hex(requestId), Sha256.hex(written(hashes)));
        return admit(access, actor)
                .chain(admitted ->
                        register.enter(UUID.randomUUID(), admitted.reference(), hashes, request, actor.pseudonym()))
                .map(entered -> new Answer(entered.exhibit(), entered.replayed()));
    }

    private Uni<Admitted> admit(Access access, Actor actor) {
        return door.knock(access, actor).map(CaseDoor.Entry::admitted).map(CaseDoor::requireWriter);
    }

    private static void requireHashes(Exhibit.Content.Hashes hashes) {
        if (hashes.sha256().isEmpty() && hashes.pdq().isEmpty()) {
            throw new ProblemException(ExhibitProblem.HASH_MISSING, "Send a SHA-256 or a PDQ hash, or both.");
        }
        boolean wellFormed = Stream.concat(Stream.of(hashes.sha256(), hashes.pdq()), hashes.orientations().stream())
                .allMatch(hash -> HASH.matcher(hash).matches());
        if (!wellFormed || hashes.orientations().contains("")) {
            throw new ProblemException(
                    ExhibitProblem.HASH_INVALID, "A hash is 64 characters of 0 to 9 and a to f, in lower case.");
        }
        List<String> orientations = hashes.orientations();
        if (!orientations.isEmpty()
                && (orientations.size() > MOST_ORIENTATIONS || !orientations.contains(hashes.pdq()))) {
            throw new ProblemException(
                    ExhibitProblem.HASH_INVALID,
                    "The orientations of a picture are at most %d PDQ hashes, the one sent as pdq among them."
                            .formatted(MOST_ORIENTATIONS));
        }
    }

    private static String written(Exhibit.Content.Hashes hashes) {
        return Stream.concat(Stream.of(hashes.sha256(), hashes.pdq()), hashes.orientations().stream())
                .collect(Collectors.joining(" "));
    }

    private static void requireRequestId(String requestId) {
        if (requestId.isBlank() || requestId.length() > LONGEST_REQUEST_ID) {
            throw new ProblemException(
                    ComplaintProblem.REQUEST_ID_MISSING,
                    "Send a request id of 1 to %d characters.".formatted(LONGEST_REQUEST_ID));
        }
    }
}
