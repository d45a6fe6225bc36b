package dev.asli.intake.upload;

import dev.asli.intake.complaint.Access;
import dev.asli.intake.complaint.CaseDoor;
import dev.asli.intake.complaint.CaseDoor.Entry.Admitted;
import dev.asli.intake.complaint.ComplaintProblem;
import dev.asli.intake.complaint.Sha256;
import dev.asli.intake.exhibit.Exhibit;
import dev.asli.intake.exhibit.ExhibitProblem;
import dev.asli.intake.media.ExhibitsConfig;
import dev.asli.intake.upload.Upload.Announcement;
import dev.asli.intake.upload.Upload.Arrived;
import dev.asli.intake.upload.Upload.Standing;
import dev.asli.intake.upload.Upload.State;
import dev.asli.kit.identity.Actor;
import dev.asli.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Announces files, says how far they came, gives them up. Bytes are brought to {@link UploadDock}. */
@ApplicationScoped
public class UploadDesk {

    private static final int LONGEST_REQUEST_ID = 200;
    private static final int LONGEST_CLAIM = 255;
    private static final Pattern SHA256 = Pattern.compile("|[0-9a-f]{64}");

    private final CaseDoor door;
    private final UploadRegister register;
    private final UploadFinish finish;
    private final ExhibitsConfig config;

    UploadDesk(CaseDoor door, UploadRegister register, UploadFinish finish, ExhibitsConfig config) {
        this.door = door;
        this.register = register;
        this.finish = finish;
        this.config = config;
    }

    /** @param sha256 lower-case hex, or empty */
    public record Ask(String requestId, long length, Exhibit.Claim claimed, String sha256) {}

    /** Checks everything that can be checked before the first byte, so that no byte comes in vain. */
    public Uni<Upload> announce(Access access, Ask ask, Actor actor) {
        require(ask);
        return admit(access, actor).chain(admitted -> {
            UUID id = UUID.randomUUID();
            Announcement announced = new Announcement(ask.length(), ask.claimed(), ask.sha256(), actor.pseudonym());
            return register.announce(
                    new Upload(
                            id,
                            admitted.reference(),
                            announced,
                            Arrived.NOTHING,
                            new Standing(State.ARRIVING, Optional.empty(), register.expiry())),
                    new Uploads.Request(Sha256.hex(ask.requestId()), Sha256.hex(ask.length() + " " + ask.sha256())));
        });
    }

    /** Enters what is complete but, after a crash, was not entered. */
    public Uni<Upload> find(Access access, String id, Actor actor) {
        return admit(access, actor)
                .chain(admitted -> register.find(admitted.reference(), uuid(id)))
                .chain(found -> found.arriving() && found.complete()
                        ? finish.finish(found)
                        : Uni.createFrom().item(found));
    }

    public Uni<Upload> cancel(Access access, String id, Actor actor) {
        return admit(access, actor)
                .chain(admitted -> register.find(admitted.reference(), uuid(id)))
                .chain(found -> found.arriving()
                        ? finish.discard(found, State.CANCELLED)
                        : Uni.createFrom().item(found));
    }

    Uni<Upload> claim(Access access, String id, long offset, Actor actor) {
        return admit(access, actor).chain(admitted -> register.claim(admitted.reference(), uuid(id), offset));
    }

    private Uni<Admitted> admit(Access access, Actor actor) {
        return door.knock(access, actor).map(CaseDoor.Entry::admitted).map(CaseDoor::requireWriter);
    }

    private void require(Ask ask) {
        if (ask.requestId().isBlank() || ask.requestId().length() > LONGEST_REQUEST_ID) {
            throw new ProblemException(
                    ComplaintProblem.REQUEST_ID_MISSING,
                    "Send a request id of 1 to %d characters.".formatted(LONGEST_REQUEST_ID));
        }
        if (ask.length() == 0) {
            throw new ProblemException(ExhibitProblem.EXHIBIT_EMPTY, "The file has no bytes. Choose it again.");
        }
        if (ask.length() < 0 || ask.length() > config.maxBytes()) {
            throw new ProblemException(
                    ExhibitProblem.EXHIBIT_TOO_LARGE,
                    "A file has at most %d bytes. Send a smaller copy, or its hash alone."
                            .formatted(config.maxBytes()));
        }
        Exhibit.Claim claim = ask.claimed();
        if (claim.name().length() > LONGEST_CLAIM || claim.mediaType().length() > LONGEST_CLAIM) {
            throw new ProblemException(
                    ExhibitProblem.CLAIM_TOO_LONG,
                    "Send a file name and type of at most %d characters.".formatted(LONGEST_CLAIM));
        }
        if (claim.name().indexOf('\0') >= 0 || claim.mediaType().indexOf('\0') >= 0) {
            throw new ProblemException(ExhibitProblem.CLAIM_TOO_LONG, "A file name or type has no NUL in it.");
        }
        if (!SHA256.matcher(ask.sha256()).matches()) {
            throw new ProblemException(
                    ExhibitProblem.HASH_INVALID, "A hash is 64 characters of 0 to 9 and a to f, in lower case.");
        }
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException malformed) {
            return new UUID(0, 0);
        }
    }
}
