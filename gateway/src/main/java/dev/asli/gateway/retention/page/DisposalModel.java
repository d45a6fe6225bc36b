package dev.asli.gateway.retention.page;

import dev.asli.contracts.intake.v1.Disposal;
import dev.asli.contracts.intake.v1.DisposalItem;
import dev.asli.contracts.intake.v1.DisposalState;
import dev.asli.gateway.portal.Language;
import dev.asli.gateway.portal.Moments;
import dev.asli.gateway.portal.Words;
import dev.asli.gateway.portal.page.Protos;
import java.util.List;

/** One disposal, in the reader's words. */
public record DisposalModel(
        String id,
        String shortId,
        String what,
        String state,
        String rule,
        String since,
        long size,
        long disposed,
        long held,
        String proposedBy,
        String approvedBy,
        boolean due,
        boolean proposed,
        List<Item> items) {

    public record Item(String reference, String key, String outcome, String digest, String due) {}

    static DisposalModel of(Disposal disposal, Language in) {
        return new DisposalModel(
                disposal.getId(),
                disposal.getId().substring(0, Math.min(8, disposal.getId().length())),
                Words.orCode(in, "kept_", Protos.word(disposal.getRetentionClass())),
                Words.orCode(in, "", Protos.word(disposal.getState())),
                KeptModel.rule(disposal.getRule()),
                Moments.show(Protos.instant(disposal.getDueSince()), in),
                disposal.getSize(),
                disposal.getDisposed(),
                disposal.getHeld(),
                disposal.getProposedBy(),
                disposal.getApprovedBy(),
                disposal.getState() == DisposalState.DISPOSAL_DUE,
                disposal.getState() == DisposalState.DISPOSAL_PROPOSED,
                disposal.getItemsList().stream().map(item -> item(item, in)).toList());
    }

    private static Item item(DisposalItem item, Language in) {
        return new Item(
                item.getReference(),
                item.getKey(),
                Words.orCode(in, "disposal_item_", item.getOutcome()),
                item.getDigest(),
                Moments.show(Protos.instant(item.getDueAt()), in));
    }
}
