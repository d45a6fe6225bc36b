package dev.asli.gateway.inner;

import static dev.asli.gateway.inner.ContractIntake.answer;

import com.google.protobuf.Timestamp;
import dev.asli.contracts.intake.v1.ApproveDisposalRequest;
import dev.asli.contracts.intake.v1.CaseAccess;
import dev.asli.contracts.intake.v1.ContactState;
import dev.asli.contracts.intake.v1.Disposal;
import dev.asli.contracts.intake.v1.DisposalItem;
import dev.asli.contracts.intake.v1.DisposalState;
import dev.asli.contracts.intake.v1.Disposals;
import dev.asli.contracts.intake.v1.EraseContactRequest;
import dev.asli.contracts.intake.v1.Erasure;
import dev.asli.contracts.intake.v1.ErasureReceipt;
import dev.asli.contracts.intake.v1.ErasureRefused;
import dev.asli.contracts.intake.v1.GetDisposalRequest;
import dev.asli.contracts.intake.v1.GetRetentionRequest;
import dev.asli.contracts.intake.v1.ListDisposalsRequest;
import dev.asli.contracts.intake.v1.ListHoldsRequest;
import dev.asli.contracts.intake.v1.PlaceHoldRequest;
import dev.asli.contracts.intake.v1.PreservationHold;
import dev.asli.contracts.intake.v1.PreservationHolds;
import dev.asli.contracts.intake.v1.ProposeDisposalRequest;
import dev.asli.contracts.intake.v1.RecordsGrpc;
import dev.asli.contracts.intake.v1.ReleaseHoldRequest;
import dev.asli.contracts.intake.v1.Retention;
import dev.asli.contracts.intake.v1.RetentionClass;
import dev.asli.contracts.intake.v1.RetentionLine;
import dev.asli.contracts.intake.v1.RetentionRule;
import dev.asli.kit.identity.Roles;
import dev.asli.kit.problem.ProblemType.Kind;
import io.grpc.stub.StreamObserver;

/** What intake/v1 promises of holds, retention and disposal, in memory. A reference with HELD in it is held. */
class ContractRecords extends RecordsGrpc.RecordsImplBase {

    private static final Timestamp NOON =
            Timestamp.newBuilder().setSeconds(1_795_521_600L).build();
    private static final RetentionRule RULE = RetentionRule.newBuilder()
            .setVersionId("HOUSE.RET.media@2026-11-01")
            .setLayer("house")
            .setInstrument("House <schedule>")
            .setProvision("evidence media")
            .setPeriod("P180D")
            .setTrigger("complaint.over")
            .build();

    @Override
    public void placeHold(PlaceHoldRequest request, StreamObserver<PreservationHold> answers) {
        answer(answers, () -> {
            require(Roles.OFFICER, Roles.SENIOR_OFFICER);
            if (request.getReason().isBlank()) {
                throw TokenCheck.problem(Kind.INVALID, "HOLD_REASON_MISSING", "Send a reason.");
            }
            return hold(request.getReference()).toBuilder()
                    .setAuthority(request.getAuthority())
                    .setForbidsWithdrawal(request.getForbidsWithdrawal())
                    .build();
        });
    }

    @Override
    public void releaseHold(ReleaseHoldRequest request, StreamObserver<PreservationHold> answers) {
        answer(answers, () -> {
            require(Roles.SENIOR_OFFICER);
            return hold(request.getReference()).toBuilder()
                    .setInForce(false)
                    .setEndedAt(NOON)
                    .setEndedBy("senior-officer:s-1")
                    .build();
        });
    }

    @Override
    public void listHolds(ListHoldsRequest request, StreamObserver<PreservationHolds> answers) {
        answer(answers, () -> {
            require(Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR);
            return PreservationHolds.newBuilder()
                    .addHolds(hold(request.getReference()))
                    .build();
        });
    }

    @Override
    public void getRetention(GetRetentionRequest request, StreamObserver<Retention> answers) {
        answer(answers, () -> {
            own(request.getAccess());
            Retention.Builder retention = Retention.newBuilder()
                    .setOpen(true)
                    .setContact(ContactState.CONTACT_SEALED)
                    .addLines(RetentionLine.newBuilder()
                            .setRetentionClass(RetentionClass.EVIDENCE_MEDIA)
                            .setKept(2)
                            .setKeptUntil(NOON)
                            .setRule(RULE));
            return request.getAccess().getReference().contains("HELD")
                    ? retention
                            .addHolds(hold(request.getAccess().getReference()))
                            .build()
                    : retention.build();
        });
    }

    @Override
    public void eraseContact(EraseContactRequest request, StreamObserver<Erasure> answers) {
        answer(answers, () -> {
            own(request.getAccess());
            if (request.getAccess().getReference().contains("HELD")) {
                return Erasure.newBuilder()
                        .setRefused(ErasureRefused.newBuilder()
                                .setCode("ERASURE_HELD")
                                .setWords("A legal hold is on it (District Court, Pune).")
                                .setUntil(NOON))
                        .build();
            }
            return Erasure.newBuilder()
                    .setReceipt(ErasureReceipt.newBuilder()
                            .setReference(request.getAccess().getReference())
                            .setAt(NOON)
                            .setLedgerIndex(7)
                            .setDigest("d".repeat(64))
                            .setKeyId("first"))
                    .build();
        });
    }

    @Override
    public void listDisposals(ListDisposalsRequest request, StreamObserver<Disposals> answers) {
        answer(answers, () -> {
            require(Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR);
            return Disposals.newBuilder()
                    .addDisposals(disposal(DisposalState.DISPOSAL_DUE))
                    .build();
        });
    }

    @Override
    public void getDisposal(GetDisposalRequest request, StreamObserver<Disposal> answers) {
        answer(answers, () -> {
            if (!request.getId().equals("disposal-1")) {
                throw TokenCheck.problem(Kind.NOT_FOUND, "DISPOSAL_NOT_FOUND", "No disposal has this id.");
            }
            return disposal(DisposalState.DISPOSAL_DUE);
        });
    }

    @Override
    public void proposeDisposal(ProposeDisposalRequest request, StreamObserver<Disposal> answers) {
        answer(answers, () -> disposal(DisposalState.DISPOSAL_PROPOSED));
    }

    @Override
    public void approveDisposal(ApproveDisposalRequest request, StreamObserver<Disposal> answers) {
        answer(answers, () -> {
            throw TokenCheck.problem(Kind.FORBIDDEN, "DISPOSAL_NEEDS_ANOTHER", "Ask a colleague.");
        });
    }

    private static PreservationHold hold(String reference) {
        return PreservationHold.newBuilder()
                .setId("hold-1")
                .setReference(reference)
                .setAuthority("District Court, Pune")
                .setPlacedAt(NOON)
                .setInForce(true)
                .build();
    }

    private static Disposal disposal(DisposalState state) {
        return Disposal.newBuilder()
                .setId("disposal-1")
                .setRetentionClass(RetentionClass.EVIDENCE_MEDIA)
                .setState(state)
                .setRule(RULE)
                .setDueSince(NOON)
                .setSize(1)
                .addItems(DisposalItem.newBuilder()
                        .setReference("ASLI-2026-AAAA-AAAA")
                        .setOutcome("WAITING")
                        .setDueAt(NOON)
                        .setTriggeredAt(NOON))
                .build();
    }

    static void own(CaseAccess access) {
        if (!TokenCheck.who().isAny(Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR)
                && !access.getCaseSecret().equals("SECRET-" + access.getReference())) {
            throw TokenCheck.problem(Kind.NOT_FOUND, "COMPLAINT_NOT_FOUND", "Check both.");
        }
    }

    static void require(String... roles) {
        if (!TokenCheck.who().isAny(roles)) {
            throw TokenCheck.problem(Kind.FORBIDDEN, "NOT_ALLOWED", "Not yours.");
        }
    }
}
