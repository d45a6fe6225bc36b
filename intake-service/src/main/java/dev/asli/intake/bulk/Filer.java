package dev.asli.intake.bulk;

import dev.asli.intake.complaint.CaseKeys;
import dev.asli.intake.complaint.Owners;
import dev.asli.kit.identity.Actor;
import dev.asli.kit.problem.ProblemException;
import java.nio.charset.StandardCharsets;

/**
 * Who files in bulk.
 *
 * @param name of its organisation, or its own; never a person's name
 * @param key keyed digest of the name: what is stored
 */
record Filer(String name, byte[] key, Actor actor) {

    /** @throws ProblemException FILER_UNKNOWN for a visitor */
    static Filer of(Actor actor, CaseKeys keys) {
        String name = Owners.nameOf(actor)
                .orElseThrow(() -> new ProblemException(
                        BulkProblem.FILER_UNKNOWN, "Log in, or send an API key with the scope complaints:write."));
        return new Filer(name, keys.digest("owner", name.getBytes(StandardCharsets.UTF_8)), actor);
    }
}
