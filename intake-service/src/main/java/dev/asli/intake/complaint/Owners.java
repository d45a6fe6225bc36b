package dev.asli.intake.complaint;

import dev.asli.kit.identity.Actor;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Who filed in bulk, and so reads without a secret. Joins the caller's transaction or session. */
public interface Owners {

    /** Twice is the same as once; the first owner stays. */
    Uni<Void> add(String reference, byte[] ownerKey);

    Uni<Boolean> owns(String reference, byte[] ownerKey);

    /** Its organisation's, or its own; nobody's for a visitor. To be keyed by {@link CaseKeys#digest} with {@code owner}. */
    static Optional<String> nameOf(Actor actor) {
        if (actor.intermediary().isPresent()) {
            return actor.intermediary().map(organisation -> "intermediary:" + organisation);
        }
        boolean visitor = actor.roles().isEmpty() || actor.is(dev.asli.kit.identity.Roles.VISITOR);
        return visitor ? Optional.empty() : Optional.of("person:" + actor.subject());
    }
}
