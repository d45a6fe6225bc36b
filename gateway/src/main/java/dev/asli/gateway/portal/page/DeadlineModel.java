package dev.asli.gateway.portal.page;

import dev.asli.contracts.compliance.v1.Deadline;
import dev.asli.contracts.compliance.v1.DeadlineState;
import dev.asli.contracts.compliance.v1.Text;
import dev.asli.gateway.portal.Language;
import dev.asli.gateway.portal.Moments;
import dev.asli.gateway.portal.Words;
import java.util.Locale;

/**
 * A deadline as a page shows it.
 *
 * @param due in IST; empty for a standard without a number
 * @param tone how it is coloured: good, bad, wait or plain; the state says the same in words
 */
public record DeadlineModel(
        String title,
        String clause,
        String due,
        String dueUtc,
        String state,
        String tone,
        String standing,
        String why,
        String arithmetic) {

    public static DeadlineModel of(Deadline deadline, Language language) {
        return new DeadlineModel(
                title(deadline, language),
                deadline.getClause(),
                deadline.hasDueAt() ? Moments.show(Protos.instant(deadline.getDueAt()), language) : "",
                deadline.hasDueAt() ? Protos.instant(deadline.getDueAt()).toString() : "",
                Words.orCode(language, "dl_", deadline.getState().name()),
                tone(deadline.getState()),
                standing(deadline, language),
                why(deadline, language),
                deadline.getArithmetic());
    }

    /** The evidence in a sentence; while time runs, the due time beside it says all. */
    private static String standing(Deadline deadline, Language language) {
        boolean said = language == Language.ENGLISH && deadline.getState() != DeadlineState.RUNNING;
        return said ? deadline.getStanding() : "";
    }

    private static String title(Deadline deadline, Language language) {
        String key = deadline.getObligation().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        String plain = Words.orCode(language, "ob_", key);
        return plain.equals(key) ? deadline.getTitle() : plain;
    }

    private static String why(Deadline deadline, Language language) {
        return deadline.getWhyList().stream()
                .filter(text -> text.getLanguage().equals(language.tag()))
                .findFirst()
                .or(() -> deadline.getWhyList().stream().findFirst())
                .map(Text::getText)
                .orElse("");
    }

    private static String tone(DeadlineState state) {
        return switch (state) {
            case MET -> "good";
            case BREACHED_OPEN, BREACHED_CLOSED, MET_LATE -> "bad";
            case RUNNING -> "wait";
            case NOT_STARTED,
                    VOID_DEFECTIVE,
                    DEADLINE_WITHDRAWN,
                    NOT_APPLICABLE,
                    CONTESTED,
                    DEADLINE_STATE_UNSPECIFIED,
                    UNRECOGNIZED -> "plain";
        };
    }
}
