package dev.asli.intake.recovery;

import dev.asli.intake.complaint.CaseKeys;
import dev.asli.intake.complaint.Complaints;
import dev.asli.intake.complaint.Complaints.Seal;
import dev.asli.intake.complaint.WrongAnswers;
import dev.asli.intake.recovery.RecoveryCode.Kind;
import dev.asli.kit.identity.Actor;
import dev.asli.ledger.Ledger;
import dev.asli.ledger.NewEntry;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Trades a code for a new secret. The new secret follows from code and request id, so that a lost answer can be given
 * again although the secret is stored nowhere.
 */
@ApplicationScoped
class Recovering {

    private final RecoveryCodes codes;
    private final Complaints complaints;
    private final WrongAnswers wrong;
    private final CaseKeys keys;
    private final Ledger ledger;
    private final Clock clock;

    Recovering( // one more than five: every part of the trade is in one transaction
            RecoveryCodes codes, Complaints complaints, WrongAnswers wrong, CaseKeys keys, Ledger ledger, Clock clock) {
        this.codes = codes;
        this.complaints = complaints;
        this.wrong = wrong;
        this.keys = keys;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A value, so that the count of a failure is committed. */
    sealed interface Attempt {
        record Recovered(String reference, String secret, int codesLeft) implements Attempt {
            @Override
            public String toString() {
                return "Recovered[" + reference + "]";
            }
        }

        record Refused() implements Attempt {}

        record Wait() implements Attempt {}
    }

    @WithTransaction
    public Uni<Attempt> recover(String reference, String code, String requestId, Actor actor) {
        byte[] attemptKey = keys.digest("recovery-of", reference.getBytes(StandardCharsets.UTF_8));
        byte[] hash = keys.recoveryHash(reference, code);
        String secret = keys.secret("recovery:" + HexFormat.of().formatHex(hash) + ":" + requestId, reference);
        return codes.lock(reference)
                .chain(() -> codes.of(reference))
                .chain(all -> complaints
                        .sealOf(reference)
                        .chain(seal -> trade(reference, secret, all, match(all, hash), seal, actor)))
                .chain(done -> done.isPresent()
                        ? wrong.forget(attemptKey).replaceWith(done.get())
                        : wrong.count(attemptKey).map(early -> early ? new Attempt.Wait() : new Attempt.Refused()));
    }

    private Uni<Optional<Attempt>> trade(
            String reference,
            String secret,
            List<RecoveryCode> all,
            Optional<RecoveryCode> code,
            List<Seal> seal,
            Actor actor) {
        Instant now = clock.instant();
        int left = (int) all.stream()
                .filter(each -> each.kind() == Kind.OWN && each.good(now))
                .count();
        if (code.filter(each -> each.good(now)).isPresent()) {
            int after = code.get().kind() == Kind.OWN ? left - 1 : left;
            return use(code.get(), all, secret, actor)
                    .replaceWith(Optional.of(new Attempt.Recovered(reference, secret, after)));
        }
        boolean again = code.flatMap(RecoveryCode::usedAt).isPresent()
                && seal.stream().anyMatch(held -> CaseKeys.same(held.secretHash(), keys.hash(reference, secret)));
        return Uni.createFrom()
                .item(again ? Optional.of(new Attempt.Recovered(reference, secret, left)) : Optional.empty());
    }

    /** Ends what officers handed over as well: whoever has it needs it no more. */
    private Uni<Void> use(RecoveryCode code, List<RecoveryCode> all, String secret, Actor actor) {
        Instant now = clock.instant();
        List<RecoveryCode> changed = all.stream()
                .filter(each -> each.good(now))
                .filter(each -> each.id().equals(code.id()) || each.kind() == Kind.HANDOVER)
                .map(each -> each.id().equals(code.id()) ? each.used(now) : each.ended())
                .toList();
        return codes.replace(changed)
                .chain(() -> complaints.replaceSecret(code.reference(), keys.hash(code.reference(), secret)))
                .chain(() -> ledger.append(new NewEntry(
                        code.reference(),
                        "SECRET_REPLACED",
                        actor.pseudonym(),
                        Map.of("by", code.kind().name(), "code", code.id().toString()))))
                .replaceWithVoid();
    }

    /** Looks at every code, wherever it fits. */
    private static Optional<RecoveryCode> match(List<RecoveryCode> all, byte[] hash) {
        Optional<RecoveryCode> found = Optional.empty();
        for (RecoveryCode code : all) {
            if (CaseKeys.same(code.hash(), hash)) {
                found = Optional.of(code);
            }
        }
        return found;
    }
}
