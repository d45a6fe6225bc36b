package dev.asli.intake.retention;

import dev.asli.intake.complaint.Sha256;
import dev.asli.intake.vault.Scope;
import dev.asli.intake.vault.Shredded;
import dev.asli.intake.vault.Shredder;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What of the vault says who somebody is. Joins the caller's transaction. */
@ApplicationScoped
public class Identities {

    private static final Set<Scope> WHO = Set.of(Scope.CONTACT, Scope.SAFE_CONTACT);

    private final Shredder shredder;

    Identities(Shredder shredder) {
        this.shredder = shredder;
    }

    /** @param digest of everything that was destroyed: of its one part, or of the parts' digests */
    public record Left(String digest, String masterKeyId) {}

    /** Empty when there was nothing. */
    public Uni<Optional<Left>> shred(String reference, Instant at) {
        return shredder.shred(reference, WHO, at).map(Identities::left);
    }

    public Uni<Optional<Left>> shredMessages(String reference, Instant at) {
        return shredder.shred(reference, Set.of(Scope.MESSAGES), at).map(Identities::left);
    }

    private static Optional<Left> left(List<Shredded> parts) {
        return switch (parts.size()) {
            case 0 -> Optional.empty();
            case 1 ->
                Optional.of(new Left(parts.getFirst().digest(), parts.getFirst().masterKeyId()));
            default ->
                Optional.of(new Left(
                        Sha256.hex(parts.stream().map(Shredded::digest).collect(Collectors.joining("\n"))),
                        parts.getFirst().masterKeyId()));
        };
    }
}
