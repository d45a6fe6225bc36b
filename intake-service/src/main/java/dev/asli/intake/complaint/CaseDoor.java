package dev.asli.intake.complaint;

import static dev.asli.intake.complaint.ComplaintProblem.COMPLAINT_NOT_FOUND;
import static dev.asli.intake.complaint.ComplaintProblem.TOO_MANY_ATTEMPTS;

import dev.asli.kit.identity.Actor;
import dev.asli.kit.identity.Roles;
import dev.asli.kit.problem.CommonProblem;
import dev.asli.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Lets in who has the right to a complaint. An unknown reference and a wrong secret are one and the same answer, and both
 * are counted, so that neither references nor secrets can be probed.
 */
@ApplicationScoped
public class CaseDoor {

    private static final byte[] NO_SEAL = new byte[32];

    private final Complaints complaints;
    private final Owners owners;
    private final WrongAnswers wrong;
    private final CaseKeys keys;

    CaseDoor(Complaints complaints, Owners owners, WrongAnswers wrong, CaseKeys keys) {
        this.complaints = complaints;
        this.owners = owners;
        this.wrong = wrong;
        this.keys = keys;
    }

    /** What came of one attempt; a value, so that the count of a failure is committed. */
    public sealed interface Entry {
        record Admitted(String reference, Standing standing) implements Entry {}

        record Unknown() implements Entry {}

        record Wait() implements Entry {}

        /** @throws ProblemException COMPLAINT_NOT_FOUND or TOO_MANY_ATTEMPTS */
        default Admitted admitted() {
            return switch (this) {
                case Admitted admitted -> admitted;
                case Unknown _ ->
                    throw new ProblemException(
                            COMPLAINT_NOT_FOUND, "No complaint has this reference, or the secret does not fit it.");
                case Wait _ ->
                    throw new ProblemException(
                            TOO_MANY_ATTEMPTS,
                            "Too many wrong secrets for this reference. Wait a while, then try again.");
            };
        }
    }

    @WithTransaction
    public Uni<Entry> knock(Access access, Actor actor) {
        String reference = normal(access.reference());
        return access.caseSecret().isEmpty() ? byRole(reference, actor) : bySecret(reference, access.caseSecret());
    }

    /** As references are kept. PostgreSQL takes no NUL in a text; no complaint has such a reference. */
    public static String normal(String said) {
        String reference = said.strip().toUpperCase(Locale.ROOT);
        return reference.indexOf('\0') < 0 ? reference : "";
    }

    /** @throws ProblemException NOT_ALLOWED for who only reads */
    public static Entry.Admitted requireWriter(Entry.Admitted admitted) {
        if (admitted.standing() == Standing.AUDITOR) {
            throw new ProblemException(CommonProblem.NOT_ALLOWED, "An auditor reads and never writes.");
        }
        return admitted;
    }

    private Uni<Entry> byRole(String reference, Actor actor) {
        if (!actor.isAny(Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR)) {
            return byOwnership(reference, actor);
        }
        Standing standing = actor.isAny(Roles.OFFICER, Roles.SENIOR_OFFICER) ? Standing.OFFICER : Standing.AUDITOR;
        return complaints
                .sealOf(reference)
                .map(found -> found.isEmpty() ? new Entry.Unknown() : new Entry.Admitted(reference, standing));
    }

    private Uni<Entry> byOwnership(String reference, Actor actor) {
        return Owners.nameOf(actor)
                .map(name -> owners.owns(reference, keys.digest("owner", name.getBytes(StandardCharsets.UTF_8))))
                .orElseGet(() -> Uni.createFrom().item(false))
                .map(owns -> owns ? new Entry.Admitted(reference, Standing.COMPLAINANT) : new Entry.Unknown());
    }

    // The right secret always opens: an intermediary reads the reference in its notices and could otherwise keep the
    // complainant out by guessing. Only wrong secrets wait; with 100 random bits that is enough.
    private Uni<Entry> bySecret(String reference, String secret) {
        byte[] key = keys.digest("reference", reference.getBytes(StandardCharsets.UTF_8));
        return fits(reference, secret)
                .chain(fits -> fits
                        ? wrong.forget(key).replaceWith(new Entry.Admitted(reference, Standing.COMPLAINANT))
                        : wrong.count(key).map(early -> early ? new Entry.Wait() : new Entry.Unknown()));
    }

    private Uni<Boolean> fits(String reference, String secret) {
        byte[] given = keys.hash(reference, secret);
        return complaints
                .sealOf(reference)
                .map(found -> CaseKeys.same(
                        found.isEmpty() ? NO_SEAL : found.getFirst().secretHash(), given));
    }
}
