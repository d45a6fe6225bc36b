package dev.asli.intake.recovery;

import dev.asli.intake.recovery.RecoveryCode.Fate;
import java.time.Instant;
import java.util.Optional;

/**
 * A handover as an officer sees it.
 *
 * @param validUntil empty until approved
 * @param code only for who asked, while it is good
 */
public record HandoverView(
        String id,
        State state,
        String reason,
        String askedBy,
        Instant askedAt,
        Optional<String> approvedBy,
        Optional<Instant> validUntil,
        Optional<String> code) {

    /** Where a handover stands. */
    public enum State {
        AWAITING_APPROVAL,
        READY,
        USED,
        ENDED
    }

    static HandoverView of(Handover handover, Optional<RecoveryCode> kept, Optional<String> text, Instant now) {
        return new HandoverView(
                handover.id().toString(),
                kept.map(code -> state(code, now)).orElse(State.AWAITING_APPROVAL),
                handover.reason(),
                handover.askedBy(),
                handover.askedAt(),
                handover.approvedBy(),
                kept.map(RecoveryCode::validUntil),
                text.filter(_ -> kept.filter(code -> code.good(now)).isPresent()));
    }

    private static State state(RecoveryCode code, Instant now) {
        return switch (code.fate()) {
            case Fate.Unused _ -> code.good(now) ? State.READY : State.ENDED;
            case Fate.Used _ -> State.USED;
            case Fate.Ended _ -> State.ENDED;
        };
    }

    @Override
    public String toString() {
        return "HandoverView[" + id + "]";
    }
}
