package dev.asli.intake.retention.grpc;

import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Timestamps;
import dev.asli.contracts.intake.v1.ContactOpening;
import dev.asli.contracts.intake.v1.ContactState;
import dev.asli.contracts.intake.v1.DisposalItem;
import dev.asli.contracts.intake.v1.DisposalState;
import dev.asli.contracts.intake.v1.Disposals;
import dev.asli.contracts.intake.v1.ErasureReceipt;
import dev.asli.contracts.intake.v1.ErasureRefused;
import dev.asli.contracts.intake.v1.OpeningPurpose;
import dev.asli.contracts.intake.v1.OpeningState;
import dev.asli.contracts.intake.v1.PlaceHoldRequest;
import dev.asli.contracts.intake.v1.PreservationHold;
import dev.asli.contracts.intake.v1.PreservationHolds;
import dev.asli.contracts.intake.v1.Retention;
import dev.asli.contracts.intake.v1.RetentionClass;
import dev.asli.contracts.intake.v1.RetentionLine;
import dev.asli.intake.complaint.Standing;
import dev.asli.intake.retention.CaseHoldings;
import dev.asli.intake.retention.DataClass;
import dev.asli.intake.retention.Disposal;
import dev.asli.intake.retention.DisposalDesk;
import dev.asli.intake.retention.Disposals.Line;
import dev.asli.intake.retention.Erasure;
import dev.asli.intake.retention.Hold;
import dev.asli.intake.retention.Hold.Ground;
import dev.asli.intake.retention.RetentionRule;
import dev.asli.intake.retention.Schedule;
import dev.asli.intake.vault.Hand;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Holds, times and disposals as their reader may see them: a complainant is not told which officer acted. */
@ApplicationScoped
class RecordsWording {

    private final Schedule schedule;
    private final Clock clock;

    RecordsWording(Schedule schedule, Clock clock) {
        this.schedule = schedule;
        this.clock = clock;
    }

    static Ground ground(PlaceHoldRequest request) {
        return new Ground(request.getReason(), request.getAuthority(), request.getForbidsWithdrawal());
    }

    static Optional<Instant> until(PlaceHoldRequest request) {
        return request.hasUntil()
                ? Optional.of(Instant.ofEpochSecond(
                        request.getUntil().getSeconds(), request.getUntil().getNanos()))
                : Optional.empty();
    }

    PreservationHold write(Hold hold) {
        return write(hold, Standing.OFFICER);
    }

    PreservationHolds write(List<Hold> holds) {
        return PreservationHolds.newBuilder()
                .addAllHolds(holds.stream().map(this::write).toList())
                .build();
    }

    Retention write(CaseHoldings holdings) {
        return Retention.newBuilder()
                .addAllLines(holdings.lines().stream().map(RecordsWording::line).toList())
                .addAllHolds(holdings.holds().stream()
                        .map(hold -> write(hold, holdings.standing()))
                        .toList())
                .addAllOpenings(holdings.contact().openings().stream()
                        .map(opening -> opening(opening, holdings.standing()))
                        .toList())
                .setContact(
                        switch (holdings.contact().state()) {
                            case NONE -> ContactState.CONTACT_NONE;
                            case SEALED -> ContactState.CONTACT_SEALED;
                            case ERASED -> ContactState.CONTACT_ERASED;
                        })
                .setOpen(holdings.open())
                .build();
    }

    static dev.asli.contracts.intake.v1.Erasure write(Erasure erasure) {
        return switch (erasure) {
            case Erasure.Receipt receipt ->
                dev.asli.contracts.intake.v1.Erasure.newBuilder()
                        .setReceipt(ErasureReceipt.newBuilder()
                                .setReference(receipt.reference())
                                .setAt(time(receipt.at()))
                                .setLedgerIndex(receipt.ledgerIndex())
                                .setDigest(receipt.digest())
                                .setKeyId(receipt.keyId()))
                        .build();
            case Erasure.Refused refused -> {
                ErasureRefused.Builder written = ErasureRefused.newBuilder()
                        .setCode(refused.why().name())
                        .setWords(refused.words());
                refused.until().ifPresent(at -> written.setUntil(time(at)));
                refused.rule().ifPresent(rule -> written.setRule(rule(rule)));
                yield dev.asli.contracts.intake.v1.Erasure.newBuilder()
                        .setRefused(written)
                        .build();
            }
        };
    }

    Disposals disposals(List<Disposal> disposals) {
        return Disposals.newBuilder()
                .addAllDisposals(
                        disposals.stream().map(each -> disposal(each).build()).toList())
                .build();
    }

    dev.asli.contracts.intake.v1.Disposal write(DisposalDesk.Opened opened) {
        return disposal(opened.disposal())
                .addAllItems(opened.lines().stream().map(RecordsWording::item).toList())
                .build();
    }

    private dev.asli.contracts.intake.v1.Disposal.Builder disposal(Disposal disposal) {
        dev.asli.contracts.intake.v1.Disposal.Builder written = dev.asli.contracts.intake.v1.Disposal.newBuilder()
                .setId(disposal.id().toString())
                .setRetentionClass(word(disposal.dataClass()))
                .setState(DisposalState.valueOf("DISPOSAL_" + disposal.step().name()))
                .setDueSince(time(disposal.foundAt()))
                .setSize(disposal.tally().size())
                .setDisposed(disposal.tally().disposed())
                .setHeld(disposal.tally().held())
                .setProposedBy(disposal.persons().proposed().map(Hand::by).orElse(""))
                .setApprovedBy(disposal.persons().approved().map(Hand::by).orElse(""));
        schedule.versions(disposal.dataClass()).stream()
                .filter(rule -> rule.versionId().equals(disposal.rule()))
                .findFirst()
                .ifPresent(rule -> written.setRule(rule(rule)));
        disposal.persons().proposed().ifPresent(hand -> written.setProposedAt(time(hand.at())));
        disposal.persons().approved().ifPresent(hand -> written.setApprovedAt(time(hand.at())));
        disposal.persons().doneAt().ifPresent(at -> written.setDoneAt(time(at)));
        return written;
    }

    private static DisposalItem item(Line line) {
        return DisposalItem.newBuilder()
                .setReference(line.item().reference())
                .setKey(line.item().key())
                .setOutcome(line.outcome().name())
                .setDigest(line.digest())
                .setTriggeredAt(time(line.item().triggeredAt()))
                .setDueAt(time(line.dueAt()))
                .build();
    }

    private PreservationHold write(Hold hold, Standing standing) {
        boolean named = standing != Standing.COMPLAINANT;
        PreservationHold.Builder written = PreservationHold.newBuilder()
                .setId(hold.id().toString())
                .setReference(hold.reference())
                .setReason(named ? hold.ground().reason() : "")
                .setAuthority(hold.ground().authority())
                .setForbidsWithdrawal(hold.ground().forbidsWithdrawal())
                .setPlacedBy(named ? hold.placed().by() : "")
                .setPlacedAt(time(hold.placed().at()))
                .setEndedBy(named ? hold.ended().map(Hand::by).orElse("") : "")
                .setInForce(hold.inForce(clock.instant()));
        hold.until().ifPresent(at -> written.setUntil(time(at)));
        hold.ended().ifPresent(hand -> written.setEndedAt(time(hand.at())));
        return written.build();
    }

    private static ContactOpening opening(dev.asli.intake.vault.ContactOpening opening, Standing standing) {
        boolean named = standing != Standing.COMPLAINANT;
        ContactOpening.Builder written = ContactOpening.newBuilder()
                .setId(opening.id().toString())
                .setReference(opening.reference())
                .setPurpose(OpeningPurpose.valueOf(opening.why().purpose().name()))
                .setReason(named ? opening.why().reason() : "")
                .setState(OpeningState.valueOf("OPENING_" + opening.step().name()))
                .setAskedBy(named ? opening.asked().by() : "")
                .setAskedAt(time(opening.asked().at()))
                .setAnsweredBy(named ? opening.answered().map(Hand::by).orElse("") : "")
                .setNeedsSecondPerson(opening.needsSecondPerson());
        opening.readAt().ifPresent(at -> written.setReadAt(time(at)));
        return written.build();
    }

    private static RetentionLine line(CaseHoldings.Line line) {
        RetentionLine.Builder written = RetentionLine.newBuilder()
                .setRetentionClass(word(line.dataClass()))
                .setKept(line.holding().kept())
                .setDisposed(line.holding().disposed())
                .setRule(rule(line.rule()))
                .setHeld(line.held());
        line.keptUntil().ifPresent(at -> written.setKeptUntil(time(at)));
        return written.build();
    }

    private static dev.asli.contracts.intake.v1.RetentionRule rule(RetentionRule rule) {
        return dev.asli.contracts.intake.v1.RetentionRule.newBuilder()
                .setVersionId(rule.versionId())
                .setLayer(rule.layer())
                .setInstrument(rule.citation().instrument())
                .setProvision(rule.citation().provision())
                .setPeriod(rule.term().period().toString())
                .setTrigger(rule.term().trigger())
                .build();
    }

    private static RetentionClass word(DataClass dataClass) {
        return RetentionClass.valueOf(dataClass.name());
    }

    private static Timestamp time(Instant instant) {
        return Timestamps.fromMillis(instant.toEpochMilli());
    }
}
