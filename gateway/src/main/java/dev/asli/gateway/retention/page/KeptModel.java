package dev.asli.gateway.retention.page;

import dev.asli.contracts.intake.v1.ContactOpening;
import dev.asli.contracts.intake.v1.ContactState;
import dev.asli.contracts.intake.v1.Retention;
import dev.asli.contracts.intake.v1.RetentionLine;
import dev.asli.contracts.intake.v1.RetentionRule;
import dev.asli.gateway.portal.Language;
import dev.asli.gateway.portal.Moments;
import dev.asli.gateway.portal.Words;
import dev.asli.gateway.portal.page.Protos;
import java.util.List;

/** What is kept of one case, in the reader's words. */
public record KeptModel(
        boolean open, boolean erasable, boolean erased, List<Line> lines, List<HoldModel> holds, List<Seen> openings) {

    /** @param until empty while nothing has begun the time */
    public record Line(String what, long kept, long disposed, String until, String rule, boolean law, boolean held) {}

    /** That the contact was asked for or opened. */
    public record Seen(String purpose, String state, String when) {}

    static KeptModel of(Retention retention, Language in) {
        return new KeptModel(
                retention.getOpen(),
                retention.getContact() == ContactState.CONTACT_SEALED,
                retention.getContact() == ContactState.CONTACT_ERASED,
                retention.getLinesList().stream()
                        .filter(line -> line.getKept() + line.getDisposed() > 0)
                        .map(line -> line(line, in))
                        .toList(),
                HoldModel.all(retention.getHoldsList(), in),
                retention.getOpeningsList().stream()
                        .map(opening -> seen(opening, in))
                        .toList());
    }

    static String rule(RetentionRule rule) {
        return "%s, %s (%s)".formatted(rule.getInstrument(), rule.getProvision(), rule.getVersionId());
    }

    private static Line line(RetentionLine line, Language in) {
        return new Line(
                Words.orCode(in, "kept_", Protos.word(line.getRetentionClass())),
                line.getKept(),
                line.getDisposed(),
                line.hasKeptUntil() ? Moments.show(Protos.instant(line.getKeptUntil()), in) : "",
                rule(line.getRule()),
                line.getRule().getLayer().equals("law"),
                line.getHeld());
    }

    private static Seen seen(ContactOpening opening, Language in) {
        return new Seen(
                Words.orCode(in, "opening_purpose_", Protos.word(opening.getPurpose())),
                Words.orCode(in, "", Protos.word(opening.getState())),
                Moments.show(Protos.instant(opening.getAskedAt()), in));
    }
}
