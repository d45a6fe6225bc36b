package dev.asli.intake.viewing;

import dev.asli.intake.exhibit.Exhibit;
import dev.asli.intake.media.ObjectStore;
import dev.asli.kit.identity.Actor;
import dev.asli.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** What an officer can look at. */
@ApplicationScoped
public class ViewDesk {

    private final ViewRegister register;
    private final ObjectStore store;
    private final Darkroom darkroom;
    private final ViewingConfig config;

    ViewDesk(ViewRegister register, ObjectStore store, Darkroom darkroom, ViewingConfig config) {
        this.register = register;
        this.store = store;
        this.darkroom = darkroom;
        this.config = config;
    }

    public record Look(String reference, int number, Purpose purpose, Variant variant) {}

    /** One look on record. */
    public record Looked(int number, Instant at, String viewer, String purpose, String variant) {}

    /** JPEG. On record before it is answered; a look that came to nothing is not. */
    public Uni<byte[]> look(Look look, Actor actor) {
        Look asked = new Look(normal(look.reference()), look.number(), look.purpose(), look.variant());
        return register.find(asked)
                .chain(this::bytesOf)
                .chain(bytes -> darkroom.develop(bytes, asked.variant()))
                .call(picture -> register.looked(asked, picture, actor));
    }

    public Uni<List<Looked>> looks(String reference) {
        return register.looks(normal(reference));
    }

    private Uni<byte[]> bytesOf(Exhibit exhibit) {
        if (!(exhibit.content() instanceof Exhibit.Content.Bytes bytes) || bytes.size() > config.maxBytes()) {
            throw Darkroom.notShown("it is too large to be shown, or only its hashes were given");
        }
        return store.read(exhibit.objectKey())
                .collect()
                .in(() -> new ByteArrayOutputStream((int) bytes.size()), ByteArrayOutputStream::writeBytes)
                .map(ByteArrayOutputStream::toByteArray)
                .invoke(read -> requireSame(read, bytes.sha256()));
    }

    private static void requireSame(byte[] read, String sha256) {
        try {
            String found = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(read));
            if (!found.equals(sha256)) {
                throw new IllegalStateException("The object store gave back other bytes than were entered.");
            }
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This Java has no SHA-256.", impossible);
        }
    }

    private static String normal(String reference) {
        String said = reference.strip().toUpperCase(Locale.ROOT);
        if (said.indexOf('\0') >= 0) {
            throw new ProblemException(ViewingProblem.EXHIBIT_NOT_FOUND, "No complaint has this reference.");
        }
        return said;
    }
}
