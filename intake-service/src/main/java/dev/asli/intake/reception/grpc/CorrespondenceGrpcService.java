package dev.asli.intake.reception.grpc;

import dev.asli.contracts.intake.v1.ApproveHandoverCodeRequest;
import dev.asli.contracts.intake.v1.AskHandoverCodeRequest;
import dev.asli.contracts.intake.v1.CaseAccess;
import dev.asli.contracts.intake.v1.Correspondence;
import dev.asli.contracts.intake.v1.HandoverCode;
import dev.asli.contracts.intake.v1.IssueRecoveryCodesRequest;
import dev.asli.contracts.intake.v1.ListHandoverCodesRequest;
import dev.asli.contracts.intake.v1.ListHandoverCodesResponse;
import dev.asli.contracts.intake.v1.ListMessagesRequest;
import dev.asli.contracts.intake.v1.ListMessagesResponse;
import dev.asli.contracts.intake.v1.MarkMessagesReadRequest;
import dev.asli.contracts.intake.v1.MarkMessagesReadResponse;
import dev.asli.contracts.intake.v1.RecoverCaseRequest;
import dev.asli.contracts.intake.v1.RecoveredCase;
import dev.asli.contracts.intake.v1.RecoveryCodes;
import dev.asli.contracts.intake.v1.SendMessageRequest;
import dev.asli.contracts.intake.v1.SendMessageResponse;
import dev.asli.intake.complaint.Access;
import dev.asli.intake.message.MessageDesk;
import dev.asli.intake.message.grpc.MessageWording;
import dev.asli.intake.recovery.RecoveryDesk;
import dev.asli.intake.recovery.grpc.RecoveryWording;
import dev.asli.kit.identity.CurrentActor;
import dev.asli.kit.identity.Roles;
import io.quarkus.grpc.GrpcService;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;

/** Translates; decides nothing. Where a case secret or a code is the proof, any authenticated caller may bring one. */
@GrpcService
class CorrespondenceGrpcService implements Correspondence {

    private final MessageDesk messages;
    private final RecoveryDesk recovery;
    private final CurrentActor actor;

    CorrespondenceGrpcService(MessageDesk messages, RecoveryDesk recovery, CurrentActor actor) {
        this.messages = messages;
        this.recovery = recovery;
        this.actor = actor;
    }

    @Override
    @Authenticated
    public Uni<ListMessagesResponse> listMessages(ListMessagesRequest request) {
        return messages.list(access(request.getAccess()), request.getAfter(), request.getLimit(), actor.get())
                .map(MessageWording::write);
    }

    @Override
    @Authenticated
    public Uni<SendMessageResponse> sendMessage(SendMessageRequest request) {
        return messages.send(
                        access(request.getAccess()),
                        request.getRequestId(),
                        request.getText(),
                        request.getAsks(),
                        actor.get())
                .map(MessageWording::write);
    }

    @Override
    @Authenticated
    public Uni<MarkMessagesReadResponse> markMessagesRead(MarkMessagesReadRequest request) {
        int upTo = request.getUpTo() < 0 ? Integer.MAX_VALUE : request.getUpTo(); // uint32 beyond int
        return messages.markRead(access(request.getAccess()), upTo, actor.get())
                .map(marked ->
                        MarkMessagesReadResponse.newBuilder().setMarked(marked).build());
    }

    @Override
    @Authenticated
    public Uni<RecoveryCodes> issueRecoveryCodes(IssueRecoveryCodesRequest request) {
        return recovery.issue(access(request.getAccess()), request.getRequestId(), actor.get())
                .map(RecoveryWording::write);
    }

    @Override
    @Authenticated
    public Uni<RecoveredCase> recoverCase(RecoverCaseRequest request) {
        return recovery.recover(request.getReference(), request.getCode(), request.getRequestId(), actor.get())
                .map(RecoveryWording::write);
    }

    @Override
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER})
    public Uni<HandoverCode> askHandoverCode(AskHandoverCodeRequest request) {
        return recovery.ask(request.getReference(), request.getRequestId(), request.getReason(), actor.get())
                .map(RecoveryWording::write);
    }

    @Override
    @RolesAllowed(Roles.SENIOR_OFFICER)
    public Uni<HandoverCode> approveHandoverCode(ApproveHandoverCodeRequest request) {
        return recovery.approve(request.getReference(), request.getId(), actor.get())
                .map(RecoveryWording::write);
    }

    @Override
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR})
    public Uni<ListHandoverCodesResponse> listHandoverCodes(ListHandoverCodesRequest request) {
        return recovery.list(request.getReference(), actor.get()).map(RecoveryWording::write);
    }

    private static Access access(CaseAccess access) {
        return new Access(access.getReference(), access.getCaseSecret());
    }
}
