package dev.asli.intake.campaign.grpc;

import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Timestamps;
import dev.asli.contracts.intake.v1.CampaignChange;
import dev.asli.contracts.intake.v1.CampaignMember;
import dev.asli.contracts.intake.v1.CampaignTrait;
import dev.asli.contracts.intake.v1.Category;
import dev.asli.contracts.intake.v1.ComplaintSummary;
import dev.asli.contracts.intake.v1.FloodKind;
import dev.asli.contracts.intake.v1.FloodState;
import dev.asli.contracts.intake.v1.HeldComplaint;
import dev.asli.contracts.intake.v1.Stage;
import dev.asli.intake.campaign.Campaign;
import dev.asli.intake.campaign.Campaign.Dossier;
import dev.asli.intake.campaign.Campaign.Member;
import dev.asli.intake.campaign.Flood;
import dev.asli.intake.complaint.Complaint;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Campaigns and floods as the contract words them; no personal data. */
final class CampaignWording {

    private CampaignWording() {}

    static dev.asli.contracts.intake.v1.Campaign brief(Campaign campaign) {
        return heading(campaign).build();
    }

    static dev.asli.contracts.intake.v1.Campaign whole(Dossier dossier) {
        Map<String, Complaint> complaints =
                dossier.complaints().stream().collect(Collectors.toMap(Complaint::reference, Function.identity()));
        return heading(dossier.campaign())
                .addAllMembers(dossier.members().stream()
                        .map(member -> member(member, Objects.requireNonNull(complaints.get(member.reference()))))
                        .toList())
                .addAllTraits(dossier.traits().stream()
                        .map(shared -> CampaignTrait.newBuilder()
                                .setKind(shared.trait().kind().name())
                                .setValue(shared.trait().value())
                                .setComplaints((int) shared.complaints())
                                .build())
                        .toList())
                .addAllChanges(dossier.changes().stream()
                        .map(change -> CampaignChange.newBuilder()
                                .setKind(change.kind())
                                .setAt(time(change.at()))
                                .setBy(change.by())
                                .setReason(change.reason())
                                .setComplaints(change.complaints())
                                .build())
                        .toList())
                .build();
    }

    static dev.asli.contracts.intake.v1.Flood flood(Flood flood) {
        dev.asli.contracts.intake.v1.Flood.Builder written = dev.asli.contracts.intake.v1.Flood.newBuilder()
                .setId(flood.id().toString())
                .setKind(
                        switch (flood.kind()) {
                            case TARGET -> FloodKind.ON_TARGET;
                            case SOURCE -> FloodKind.FROM_SOURCE;
                        })
                .setState(FloodState.valueOf("FLOOD_" + flood.state().name()))
                .setSince(time(flood.since()))
                .setLastSeen(time(flood.lastSeen()))
                .addAllHeld(flood.held().stream().map(CampaignWording::held).toList())
                .setRuleVersion(flood.ruleVersion())
                .setDecidedBy(flood.decidedBy())
                .setReason(flood.reason());
        flood.decidedAt().ifPresent(at -> written.setDecidedAt(time(at)));
        return written.build();
    }

    /** Empty for the unspecified one. */
    static Optional<Flood.State> state(FloodState said) {
        return switch (said) {
            case FLOOD_RELEASED -> Optional.of(Flood.State.RELEASED);
            case FLOOD_CONFIRMED -> Optional.of(Flood.State.CONFIRMED);
            case FLOOD_OPEN -> Optional.of(Flood.State.OPEN);
            case FLOOD_STATE_UNSPECIFIED, UNRECOGNIZED -> Optional.empty();
        };
    }

    private static dev.asli.contracts.intake.v1.Campaign.Builder heading(Campaign campaign) {
        return dev.asli.contracts.intake.v1.Campaign.newBuilder()
                .setId(campaign.id().toString())
                .setFirstSeen(time(campaign.firstSeen()))
                .setLastSeen(time(campaign.lastSeen()))
                .setComplaints((int) campaign.complaints());
    }

    private static CampaignMember member(Member member, Complaint complaint) {
        ComplaintSummary.Builder summary = ComplaintSummary.newBuilder()
                .setReference(member.reference())
                .setStage(stage(complaint))
                .setCategory(Category.valueOf(complaint.submission().category().name()))
                .setReceivedAt(time(complaint.submission().receivedAt()))
                .setLocations(complaint.submission().locations().size());
        complaint.nextDueAt().ifPresent(due -> summary.setNextDueAt(time(due)));
        return CampaignMember.newBuilder()
                .setComplaint(summary)
                .setJoinedBy(member.joinedBy())
                .setJoinedAt(time(member.joinedAt()))
                .build();
    }

    private static HeldComplaint held(Flood.Hold hold) {
        return HeldComplaint.newBuilder()
                .setReference(hold.reference())
                .setHeldAt(time(hold.heldAt()))
                .setHeldUntil(time(hold.heldUntil()))
                .setWaiting(hold.waiting())
                .build();
    }

    private static Stage stage(Complaint complaint) {
        return switch (complaint.stage()) {
            case dev.asli.intake.complaint.Stage.Received _ -> Stage.RECEIVED;
            case dev.asli.intake.complaint.Stage.UnderExamination _ -> Stage.UNDER_EXAMINATION;
            case dev.asli.intake.complaint.Stage.Assessed _ -> Stage.ASSESSED;
            case dev.asli.intake.complaint.Stage.Decided _ -> Stage.DECIDED;
            case dev.asli.intake.complaint.Stage.Closed _ -> Stage.CLOSED;
            case dev.asli.intake.complaint.Stage.Withdrawn _ -> Stage.WITHDRAWN;
        };
    }

    private static Timestamp time(Instant instant) {
        return Timestamps.fromMillis(instant.toEpochMilli());
    }
}
