package dev.asli.gateway.inner;

import static dev.asli.gateway.inner.ContractIntake.answer;

import com.google.protobuf.Timestamp;
import dev.asli.contracts.intake.v1.ApproveHandoverCodeRequest;
import dev.asli.contracts.intake.v1.AskHandoverCodeRequest;
import dev.asli.contracts.intake.v1.CaseAccess;
import dev.asli.contracts.intake.v1.CaseMessage;
import dev.asli.contracts.intake.v1.CorrespondenceGrpc;
import dev.asli.contracts.intake.v1.Correspondent;
import dev.asli.contracts.intake.v1.HandoverCode;
import dev.asli.contracts.intake.v1.HandoverState;
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
import dev.asli.contracts.intake.v1.Unmet;
import dev.asli.contracts.problem.v1.UnmetRequirement;
import dev.asli.kit.identity.Roles;
import dev.asli.kit.problem.ProblemType.Kind;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What intake/v1 promises of messages and recovery, in memory. */
class ContractCorrespondence extends CorrespondenceGrpc.CorrespondenceImplBase {

    private static final Timestamp NOON =
            Timestamp.newBuilder().setSeconds(1_795_521_600L).build();

    private final Map<String, List<CaseMessage>> sent = new ConcurrentHashMap<>();

    @Override
    public void listMessages(ListMessagesRequest request, StreamObserver<ListMessagesResponse> answers) {
        answer(answers, () -> {
            boolean office = office(request.getAccess());
            List<CaseMessage> all = of(request.getAccess());
            return ListMessagesResponse.newBuilder()
                    .addAllMessages(all.subList(Math.min(request.getAfter(), all.size()), all.size()))
                    .setLastNumber(all.size())
                    .setWaitsFor(Correspondent.BY_OFFICE)
                    .setOutsideNotice(office ? "There is news." : "")
                    .build();
        });
    }

    @Override
    public void sendMessage(SendMessageRequest request, StreamObserver<SendMessageResponse> answers) {
        answer(answers, () -> {
            boolean office = office(request.getAccess());
            if (request.getText().isBlank()) {
                return SendMessageResponse.newBuilder()
                        .setUnmet(Unmet.newBuilder()
                                .addRequirements(UnmetRequirement.newBuilder()
                                        .setCode("TEXT_MISSING")
                                        .setPath("/text")
                                        .setMessage("Write something.")))
                        .build();
            }
            List<CaseMessage> all = of(request.getAccess());
            CaseMessage message = CaseMessage.newBuilder()
                    .setNumber(all.size() + 1)
                    .setSender(office ? Correspondent.BY_OFFICE : Correspondent.BY_COMPLAINANT)
                    .setText(request.getText())
                    .setSentAt(NOON)
                    .setAsks(request.getAsks())
                    .build();
            all.add(message);
            return SendMessageResponse.newBuilder().setMessage(message).build();
        });
    }

    @Override
    public void markMessagesRead(MarkMessagesReadRequest request, StreamObserver<MarkMessagesReadResponse> answers) {
        answer(answers, () -> {
            office(request.getAccess());
            return MarkMessagesReadResponse.newBuilder().setMarked(1).build();
        });
    }

    @Override
    public void issueRecoveryCodes(IssueRecoveryCodesRequest request, StreamObserver<RecoveryCodes> answers) {
        answer(answers, () -> {
            office(request.getAccess());
            return RecoveryCodes.newBuilder()
                    .addCodes("AAAA-BBBB-CCCC-DDDD")
                    .addCodes("EEEE-FFFF-GGGG-HHHH")
                    .setIssuedAt(NOON)
                    .build();
        });
    }

    @Override
    public void recoverCase(RecoverCaseRequest request, StreamObserver<RecoveredCase> answers) {
        answer(answers, () -> {
            if (request.getCode().equals("SLOW")) {
                throw TokenCheck.problem(Kind.TOO_MANY, "TOO_MANY_ATTEMPTS", "Wait a while.");
            }
            if (!request.getCode().equals("AAAA-BBBB-CCCC-DDDD")) {
                throw TokenCheck.problem(Kind.NOT_FOUND, "RECOVERY_REFUSED", "Check both.");
            }
            return RecoveredCase.newBuilder()
                    .setReference(request.getReference())
                    .setSecret("NEW-SECRET")
                    .setCodesLeft(1)
                    .build();
        });
    }

    @Override
    public void askHandoverCode(AskHandoverCodeRequest request, StreamObserver<HandoverCode> answers) {
        answer(answers, () -> {
            TokenCheck.require(Roles.OFFICER, Roles.SENIOR_OFFICER);
            if (request.getReason().isBlank()) {
                throw TokenCheck.problem(Kind.INVALID, "REASON_MISSING", "Say how the person was checked.");
            }
            return handover(request.getReason());
        });
    }

    @Override
    public void approveHandoverCode(ApproveHandoverCodeRequest request, StreamObserver<HandoverCode> answers) {
        answer(answers, () -> {
            TokenCheck.require(Roles.SENIOR_OFFICER);
            return handover("Called back.");
        });
    }

    @Override
    public void listHandoverCodes(ListHandoverCodesRequest request, StreamObserver<ListHandoverCodesResponse> answers) {
        answer(
                answers,
                () -> ListHandoverCodesResponse.newBuilder()
                        .addCodes(handover("Called back."))
                        .build());
    }

    private List<CaseMessage> of(CaseAccess access) {
        return sent.computeIfAbsent(access.getReference(), _ -> new CopyOnWriteArrayList<>());
    }

    static boolean office(CaseAccess access) {
        if (TokenCheck.who().isAny(Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR)) {
            return true;
        }
        if (!access.getCaseSecret().equals("SECRET-" + access.getReference())) {
            throw TokenCheck.problem(Kind.NOT_FOUND, "COMPLAINT_NOT_FOUND", "Check both.");
        }
        return false;
    }

    private static HandoverCode handover(String reason) {
        return HandoverCode.newBuilder()
                .setId("handover-1")
                .setState(HandoverState.HANDOVER_READY)
                .setReason(reason)
                .setAskedBy("officer:o-1")
                .setAskedAt(NOON)
                .setValidUntil(NOON)
                .setCode("AAAA-BBBB-CCCC-DDDD")
                .build();
    }
}
