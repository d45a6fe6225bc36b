package dev.asli.gateway.retention.rest;

import dev.asli.contracts.intake.v1.Disposal;
import dev.asli.contracts.intake.v1.DisposalItem;
import dev.asli.contracts.intake.v1.ErasureReceipt;
import dev.asli.contracts.intake.v1.PreservationHold;
import dev.asli.contracts.intake.v1.Retention;
import dev.asli.contracts.intake.v1.RetentionLine;
import dev.asli.contracts.intake.v1.RetentionRule;
import dev.asli.gateway.json.rest.Wire;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Holds, times and disposals as JSON. */
final class RecordsView {

    private RecordsView() {}

    @Schema(name = "PreservationHold")
    record HoldView(
            String id,
            String reference,

            @Schema(description = "Not shown to the complainant.") @Nullable
            String reason,

            String authority,
            @Nullable Instant until,
            boolean forbidsWithdrawal,
            @Nullable String placedBy,
            @Nullable Instant placedAt,
            @Nullable String endedBy,
            @Nullable Instant endedAt,
            boolean inForce) {

        static HoldView of(PreservationHold hold) {
            return new HoldView(
                    hold.getId(),
                    hold.getReference(),
                    Wire.text(hold.getReason()),
                    hold.getAuthority(),
                    Wire.time(hold.hasUntil(), hold.getUntil()),
                    hold.getForbidsWithdrawal(),
                    Wire.text(hold.getPlacedBy()),
                    Wire.time(hold.hasPlacedAt(), hold.getPlacedAt()),
                    Wire.text(hold.getEndedBy()),
                    Wire.time(hold.hasEndedAt(), hold.getEndedAt()),
                    hold.getInForce());
        }
    }

    @Schema(name = "RetentionRule")
    record RuleView(
            String versionId,

            @Schema(enumeration = {"law", "house"}) String layer,

            String instrument,
            String provision,

            @Schema(examples = "P180D") String period,
            String trigger) {

        static RuleView of(RetentionRule rule) {
            return new RuleView(
                    rule.getVersionId(),
                    rule.getLayer(),
                    rule.getInstrument(),
                    rule.getProvision(),
                    rule.getPeriod(),
                    rule.getTrigger());
        }
    }

    @Schema(name = "RetentionLine")
    record LineView(
            @Nullable String retentionClass,
            int kept,

            @Schema(description = "Absent while the complaint is open, or when nothing is kept.") @Nullable
            Instant keptUntil,

            RuleView rule,
            int disposed,

            @Schema(description = "A legal hold keeps it beyond its time.")
            boolean held) {

        static LineView of(RetentionLine line) {
            return new LineView(
                    Wire.state(line.getRetentionClass(), ""),
                    line.getKept(),
                    Wire.time(line.hasKeptUntil(), line.getKeptUntil()),
                    RuleView.of(line.getRule()),
                    line.getDisposed(),
                    line.getHeld());
        }
    }

    @Schema(name = "Retention", description = "What is kept of one complaint and until when.")
    record RetentionView(
            boolean open,

            @Schema(enumeration = {"NONE", "SEALED", "ERASED"}) @Nullable
            String contact,

            List<LineView> lines,
            List<HoldView> holds,
            List<SeenOpening> contactOpenings) {

        static RetentionView of(Retention retention) {
            return new RetentionView(
                    retention.getOpen(),
                    Wire.state(retention.getContact(), "CONTACT_"),
                    retention.getLinesList().stream().map(LineView::of).toList(),
                    retention.getHoldsList().stream().map(HoldView::of).toList(),
                    retention.getOpeningsList().stream()
                            .map(opening -> new SeenOpening(
                                    Wire.state(opening.getPurpose(), ""),
                                    Wire.state(opening.getState(), "OPENING_"),
                                    Wire.time(opening.hasAskedAt(), opening.getAskedAt()),
                                    Wire.time(opening.hasReadAt(), opening.getReadAt())))
                            .toList());
        }
    }

    @Schema(name = "SeenOpening", description = "That the contact was asked for or opened, and why.")
    record SeenOpening(
            @Nullable String purpose,
            @Nullable String state,
            @Nullable Instant askedAt,
            @Nullable Instant readAt) {}

    @Schema(name = "ErasureReceipt")
    record ReceiptView(
            String reference,
            @Nullable Instant at,

            @Schema(description = "Place of the entry CONTACT_ERASED in the custody ledger.")
            long ledgerIndex,

            @Schema(description = "SHA-256 of what was destroyed.")
            String digest,

            String keyId) {

        static ReceiptView of(ErasureReceipt receipt) {
            return new ReceiptView(
                    receipt.getReference(),
                    Wire.time(receipt.hasAt(), receipt.getAt()),
                    receipt.getLedgerIndex(),
                    receipt.getDigest(),
                    receipt.getKeyId());
        }
    }

    @Schema(
            name = "Disposal",
            description = "What was destroyed, by whom, under which rule; outlives what it tells of.")
    record DisposalView(
            String id,
            @Nullable String retentionClass,

            @Schema(enumeration = {"DUE", "PROPOSED", "APPROVED", "DONE"}) @Nullable
            String state,

            RuleView rule,
            @Nullable Instant dueSince,
            int size,
            int disposed,
            int held,
            @Nullable String proposedBy,
            @Nullable Instant proposedAt,
            @Nullable String approvedBy,
            @Nullable Instant approvedAt,
            @Nullable Instant doneAt,
            List<ItemView> items) {

        static DisposalView of(Disposal disposal) {
            return new DisposalView(
                    disposal.getId(),
                    Wire.state(disposal.getRetentionClass(), ""),
                    Wire.state(disposal.getState(), "DISPOSAL_"),
                    RuleView.of(disposal.getRule()),
                    Wire.time(disposal.hasDueSince(), disposal.getDueSince()),
                    disposal.getSize(),
                    disposal.getDisposed(),
                    disposal.getHeld(),
                    Wire.text(disposal.getProposedBy()),
                    Wire.time(disposal.hasProposedAt(), disposal.getProposedAt()),
                    Wire.text(disposal.getApprovedBy()),
                    Wire.time(disposal.hasApprovedAt(), disposal.getApprovedAt()),
                    Wire.time(disposal.hasDoneAt(), disposal.getDoneAt()),
                    disposal.getItemsList().stream().map(ItemView::of).toList());
        }
    }

    @Schema(name = "DisposalItem")
    record ItemView(
            String reference,
            @Nullable String key,

            @Schema(enumeration = {"WAITING", "REMOVING", "DISPOSED", "HELD"})
            String outcome,

            @Nullable String digest,
            @Nullable Instant triggeredAt,
            @Nullable Instant dueAt) {

        static ItemView of(DisposalItem item) {
            return new ItemView(
                    item.getReference(),
                    Wire.text(item.getKey()),
                    item.getOutcome(),
                    Wire.text(item.getDigest()),
                    Wire.time(item.hasTriggeredAt(), item.getTriggeredAt()),
                    Wire.time(item.hasDueAt(), item.getDueAt()));
        }
    }
}
