package dev.asli.intake.recovery.grpc;

import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Timestamps;
import dev.asli.contracts.intake.v1.HandoverCode;
import dev.asli.contracts.intake.v1.HandoverState;
import dev.asli.contracts.intake.v1.ListHandoverCodesResponse;
import dev.asli.contracts.intake.v1.RecoveredCase;
import dev.asli.contracts.intake.v1.RecoveryCodes;
import dev.asli.intake.recovery.HandoverView;
import dev.asli.intake.recovery.RecoveryDesk.Codes;
import dev.asli.intake.recovery.RecoveryDesk.NewSecret;
import java.time.Instant;
import java.util.List;

/** Codes and secrets go out here and nowhere else. */
public final class RecoveryWording {

    private RecoveryWording() {}

    public static RecoveryCodes write(Codes codes) {
        return RecoveryCodes.newBuilder()
                .addAllCodes(codes.codes())
                .setIssuedAt(time(codes.issuedAt()))
                .build();
    }

    public static RecoveredCase write(NewSecret recovered) {
        return RecoveredCase.newBuilder()
                .setReference(recovered.reference())
                .setSecret(recovered.secret())
                .setCodesLeft(recovered.codesLeft())
                .build();
    }

    public static HandoverCode write(HandoverView handover) {
        HandoverCode.Builder written = HandoverCode.newBuilder()
                .setId(handover.id())
                .setState(state(handover.state()))
                .setReason(handover.reason())
                .setAskedBy(handover.askedBy())
                .setAskedAt(time(handover.askedAt()));
        handover.approvedBy().ifPresent(written::setApprovedBy);
        handover.validUntil().map(RecoveryWording::time).ifPresent(written::setValidUntil);
        handover.code().ifPresent(written::setCode);
        return written.build();
    }

    public static ListHandoverCodesResponse write(List<HandoverView> handovers) {
        return ListHandoverCodesResponse.newBuilder()
                .addAllCodes(handovers.stream().map(RecoveryWording::write).toList())
                .build();
    }

    private static HandoverState state(HandoverView.State state) {
        return switch (state) {
            case AWAITING_APPROVAL -> HandoverState.HANDOVER_AWAITING_APPROVAL;
            case READY -> HandoverState.HANDOVER_READY;
            case USED -> HandoverState.HANDOVER_USED;
            case ENDED -> HandoverState.HANDOVER_ENDED;
        };
    }

    private static Timestamp time(Instant instant) {
        return Timestamps.fromMillis(instant.toEpochMilli());
    }
}
