package dev.asli.intake.recovery;

import dev.asli.intake.complaint.CaseKeys;
import dev.asli.intake.recovery.RecoveryCode.Fate;
import dev.asli.intake.recovery.RecoveryCode.Kind;
import dev.asli.kit.identity.Actor;
import dev.asli.ledger.Ledger;
import dev.asli.ledger.NewEntry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Handovers with their codes, and their lines in the ledger. Joins the caller's transaction. */
@ApplicationScoped
class HandoverRegister {

    private final Handovers handovers;
    private final RecoveryCodes codes;
    private final CaseKeys keys;
    private final Ledger ledger;
    private final Clock clock;
    private final RecoveryConfig config;

    HandoverRegister( // one more than five: what is stored and what is entered belong together
            Handovers handovers,
            RecoveryCodes codes,
            CaseKeys keys,
            Ledger ledger,
            Clock clock,
            RecoveryConfig config) {
        this.handovers = handovers;
        this.codes = codes;
        this.keys = keys;
        this.ledger = ledger;
        this.clock = clock;
        this.config = config;
    }

    Uni<List<Handover>> of(String reference) {
        return handovers.of(reference);
    }

    Uni<Void> enter(Handover handover, String reasonSha256) {
        return handovers
                .add(handover)
                .chain(() -> ledger.append(new NewEntry(
                        handover.reference(),
                        "HANDOVER_ASKED",
                        handover.askedBy(),
                        Map.of("handover", handover.id().toString(), "reasonSha256", reasonSha256))))
                .replaceWithVoid();
    }

    /** Makes its code. */
    Uni<Handover> issue(Handover handover, Actor actor) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        RecoveryCode code = new RecoveryCode(
                handover.id(),
                handover.reference(),
                Kind.HANDOVER,
                keys.recoveryHash(handover.reference(), text(handover)),
                handover.requestKey(),
                now,
                now.plus(config.handoverValid()),
                new Fate.Unused());
        return codes.add(List.of(code))
                .chain(() -> handovers.replace(handover))
                .chain(() -> ledger.append(new NewEntry(
                        handover.reference(),
                        "HANDOVER_CODE_ISSUED",
                        actor.pseudonym(),
                        Map.of(
                                "handover",
                                handover.id().toString(),
                                "secondPerson",
                                handover.approvedBy().isPresent(),
                                "validUntil",
                                code.validUntil().toString()))))
                .replaceWith(handover);
    }

    Uni<Boolean> issued(Handover handover) {
        return codes.of(handover.reference())
                .map(all -> all.stream().anyMatch(code -> code.id().equals(handover.id())));
    }

    Uni<HandoverView> view(Handover handover, Actor reader) {
        return views(List.of(handover), reader).map(List::getFirst);
    }

    Uni<List<HandoverView>> views(List<Handover> some, Actor reader) {
        if (some.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return codes.of(some.getFirst().reference()).map(all -> {
            Map<UUID, RecoveryCode> byId =
                    all.stream().collect(Collectors.toMap(RecoveryCode::id, Function.identity()));
            return some.stream()
                    .map(handover -> HandoverView.of(
                            handover,
                            Optional.ofNullable(byId.get(handover.id())),
                            handover.askedBy().equals(reader.pseudonym())
                                    ? Optional.of(text(handover))
                                    : Optional.empty(),
                            clock.instant()))
                    .toList();
        });
    }

    private String text(Handover handover) {
        return keys.recoveryCode("handover", handover.reference(), handover.id().toString());
    }
}
