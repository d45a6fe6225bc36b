package dev.asli.compliance.notice;

import dev.asli.compliance.notice.Response.Action;
import dev.asli.compliance.notice.Response.Answer;
import dev.asli.compliance.notice.Response.Kind;
import dev.asli.kit.problem.ProblemException.Unmet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An answer as it was sent, before it is known to be whole.
 *
 * @param requestId the sender's own, 1..100 characters; repeats are recognised by it
 * @param kind empty when none of {@link Kind} was said
 * @param action the word as sent
 */
public record AnswerDraft(
        String requestId,
        Optional<Kind> kind,
        String action,
        Optional<Instant> actedAt,
        String reasons,
        String ticket) {

    private static final int LONGEST_TEXT = 5_000;
    private static final int LONGEST_ID = 100;

    /** Everything that keeps it from being an answer; empty when nothing does. */
    List<Unmet> unmet(Instant now) {
        List<Unmet> unmet = new ArrayList<>();
        if (requestId.isBlank() || requestId.length() > LONGEST_ID) {
            unmet.add(new Unmet("REQUEST_ID_MISSING", "/requestId", "Send an id of your own, 1 to 100 characters."));
        }
        if (kind.isEmpty() || kind.get() == Kind.ACKNOWLEDGEMENT) {
            unmet.add(new Unmet(
                    "KIND_MISSING", "/kind", "Say ACTIONED, REFUSED, NEEDS_INFORMATION or NOT_FOUND_BY_INTERMEDIARY."));
        }
        boolean actioned = kind.filter(said -> said == Kind.ACTIONED).isPresent();
        if (actioned && readAction().isEmpty()) {
            unmet.add(new Unmet("ACTION_MISSING", "/action", "Say removed, access_disabled or labelled."));
        }
        if (!actioned && !action.isEmpty()) {
            unmet.add(new Unmet("ACTION_WITHOUT_ACTIONED", "/action", "Leave the action out, or answer ACTIONED."));
        }
        if (actedAt.filter(now::isBefore).isPresent()) {
            unmet.add(new Unmet("ACTED_IN_FUTURE", "/actedAt", "Say when you acted; that cannot lie in the future."));
        }
        if (reasons.isBlank() && kind.filter(AnswerDraft::needsReasons).isPresent()) {
            unmet.add(new Unmet("REASONS_MISSING", "/reasons", "Say the ground and your reasons, or your question."));
        }
        if (reasons.length() > LONGEST_TEXT) {
            unmet.add(new Unmet("REASONS_TOO_LONG", "/reasons", "Use at most 5000 characters."));
        }
        if (reasons.indexOf('\0') >= 0 || ticket.indexOf('\0') >= 0 || requestId.indexOf('\0') >= 0) {
            unmet.add(new Unmet("TEXT_INVALID", "/reasons", "Leave out control characters."));
        }
        if (ticket.length() > LONGEST_ID) {
            unmet.add(new Unmet("TICKET_TOO_LONG", "/ticket", "Use at most 100 characters."));
        }
        return unmet;
    }

    /** To be called only when nothing is unmet. */
    Answer answer(Instant now) {
        return new Answer(
                kind.orElseThrow(),
                readAction(),
                readAction().map(done -> actedAt.orElse(now)),
                reasons.strip(),
                ticket.strip());
    }

    /** SHA-256 (hex) over all that was said: the same id with another body is another request. */
    String digest() {
        String said = String.join(
                "\u0000",
                kind.map(Kind::name).orElse(""),
                action,
                actedAt.map(Instant::toString).orElse(""),
                reasons,
                ticket);
        return Sha256.hex(said);
    }

    private Optional<Action> readAction() {
        return Arrays.stream(Action.values())
                .filter(known -> known.word().equals(action.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static boolean needsReasons(Kind kind) {
        return switch (kind) {
            case REFUSED, NEEDS_INFORMATION -> true;
            case ACKNOWLEDGEMENT, ACTIONED, NOT_FOUND_BY_INTERMEDIARY -> false;
        };
    }
}
