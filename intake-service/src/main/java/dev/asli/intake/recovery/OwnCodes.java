package dev.asli.intake.recovery;

import dev.asli.intake.complaint.CaseKeys;
import dev.asli.intake.recovery.RecoveryCode.Fate;
import dev.asli.intake.recovery.RecoveryCode.Kind;
import dev.asli.kit.identity.Actor;
import dev.asli.kit.problem.ProblemException;
import dev.asli.ledger.Ledger;
import dev.asli.ledger.NewEntry;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Codes that a complainant keeps for later. */
@ApplicationScoped
class OwnCodes {

    private final RecoveryCodes codes;
    private final CaseKeys keys;
    private final Ledger ledger;
    private final Clock clock;
    private final RecoveryConfig config;

    OwnCodes(RecoveryCodes codes, CaseKeys keys, Ledger ledger, Clock clock, RecoveryConfig config) {
        this.codes = codes;
        this.keys = keys;
        this.ledger = ledger;
        this.clock = clock;
        this.config = config;
    }

    record Issued(List<String> codes, Instant at) {
        @Override
        public String toString() {
            return "Issued";
        }
    }

    @WithTransaction
    public Uni<Issued> issue(String reference, String requestId, Actor actor) {
        byte[] requestKey = keys.digest("recovery-codes", requestId.getBytes(StandardCharsets.UTF_8));
        return codes.lock(reference).chain(() -> codes.of(reference)).chain(all -> {
            List<RecoveryCode> own =
                    all.stream().filter(code -> code.kind() == Kind.OWN).toList();
            List<RecoveryCode> before = own.stream()
                    .filter(code -> CaseKeys.same(code.requestKey(), requestKey))
                    .toList();
            return before.isEmpty()
                    ? first(reference, requestId, requestKey, own, actor)
                    : Uni.createFrom().item(again(reference, requestId, before));
        });
    }

    private Uni<Issued> first(
            String reference, String requestId, byte[] requestKey, List<RecoveryCode> own, Actor actor) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<String> texts = texts(reference, requestId, config.codes());
        List<RecoveryCode> fresh = texts.stream()
                .map(text -> new RecoveryCode(
                        UUID.randomUUID(),
                        reference,
                        Kind.OWN,
                        keys.recoveryHash(reference, text),
                        requestKey,
                        now,
                        RecoveryCode.ALWAYS,
                        new Fate.Unused()))
                .toList();
        List<RecoveryCode> replaced = own.stream()
                .filter(code -> code.good(now))
                .map(RecoveryCode::ended)
                .toList();
        return codes.replace(replaced)
                .chain(() -> codes.add(fresh))
                .chain(() -> ledger.append(new NewEntry(
                        reference,
                        "RECOVERY_CODES_ISSUED",
                        actor.pseudonym(),
                        Map.of("issued", fresh.size(), "replaced", replaced.size()))))
                .replaceWith(new Issued(texts, now));
    }

    private Issued again(String reference, String requestId, List<RecoveryCode> before) {
        if (!before.stream().allMatch(code -> code.good(clock.instant()))) {
            throw new ProblemException(
                    RecoveryProblem.CODES_CHANGED, "These codes were used or replaced since. Ask for new ones.");
        }
        return new Issued(
                texts(reference, requestId, before.size()), before.getFirst().issuedAt());
    }

    private List<String> texts(String reference, String requestId, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> keys.recoveryCode("own", reference, requestId, Integer.toString(number)))
                .toList();
    }
}
