package dev.asli.gateway.inner;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import dev.asli.contracts.intake.v1.AddExhibitResponse;
import dev.asli.contracts.intake.v1.AddHashOnlyExhibitRequest;
import dev.asli.contracts.intake.v1.CaseAccess;
import dev.asli.contracts.intake.v1.CaseFileChunk;
import dev.asli.contracts.intake.v1.Category;
import dev.asli.contracts.intake.v1.ComplaintRecord;
import dev.asli.contracts.intake.v1.ComplaintSummary;
import dev.asli.contracts.intake.v1.DecideComplaintRequest;
import dev.asli.contracts.intake.v1.Decision;
import dev.asli.contracts.intake.v1.Diverted;
import dev.asli.contracts.intake.v1.Door;
import dev.asli.contracts.intake.v1.Examination;
import dev.asli.contracts.intake.v1.Exhibit;
import dev.asli.contracts.intake.v1.ExportCaseFileRequest;
import dev.asli.contracts.intake.v1.FileComplaintRequest;
import dev.asli.contracts.intake.v1.FileComplaintResponse;
import dev.asli.contracts.intake.v1.Filed;
import dev.asli.contracts.intake.v1.GetComplaintRequest;
import dev.asli.contracts.intake.v1.GetLedgerKeysRequest;
import dev.asli.contracts.intake.v1.GetLedgerKeysResponse;
import dev.asli.contracts.intake.v1.IntakeGrpc;
import dev.asli.contracts.intake.v1.ListComplaintsRequest;
import dev.asli.contracts.intake.v1.ListComplaintsResponse;
import dev.asli.contracts.intake.v1.Serving;
import dev.asli.contracts.intake.v1.Stage;
import dev.asli.contracts.intake.v1.SubjectAge;
import dev.asli.contracts.intake.v1.Unmet;
import dev.asli.contracts.intake.v1.Waiting;
import dev.asli.contracts.intake.v1.WithdrawComplaintRequest;
import dev.asli.contracts.problem.v1.UnmetRequirement;
import dev.asli.kit.identity.Roles;
import dev.asli.kit.problem.ProblemType.Kind;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** What intake/v1 promises, in memory. */
public class ContractIntake extends IntakeGrpc.IntakeImplBase {

    private static final Timestamp NOON =
            Timestamp.newBuilder().setSeconds(1_795_521_600L).build();

    /** How often each request id came. */
    public final Map<String, AtomicInteger> filings = new ConcurrentHashMap<>();

    public final Map<String, FileComplaintRequest> byReference = new ConcurrentHashMap<>();
    private final Map<String, Filed> byRequest = new ConcurrentHashMap<>();

    /** A statement that begins with SLOW waits for it. */
    public volatile CountDownLatch slow = new CountDownLatch(0);

    @Override
    public void fileComplaint(FileComplaintRequest request, StreamObserver<FileComplaintResponse> answers) {
        answer(answers, () -> {
            filings.computeIfAbsent(request.getRequestId(), id -> new AtomicInteger())
                    .incrementAndGet();
            if (request.getStatement().startsWith("SLOW")) {
                waitFor(slow);
            }
            if (request.getStatement().startsWith("BROKEN")) {
                throw new IllegalStateException("a secret of the inside");
            }
            if (request.getSubjectAge() == SubjectAge.UNDER_18 && request.getCategory() == Category.INTIMATE_OR_NUDE) {
                return FileComplaintResponse.newBuilder()
                        .setDiverted(Diverted.newBuilder()
                                .setReason("MINOR_SEXUAL")
                                .addDoors(Door.newBuilder()
                                        .setName("Childline")
                                        .setContact("1098")
                                        .setWhatToSay("A picture of a child was made.")))
                        .build();
            }
            if (request.getStatement().isEmpty()) {
                return FileComplaintResponse.newBuilder()
                        .setUnmet(Unmet.newBuilder()
                                .addRequirements(UnmetRequirement.newBuilder()
                                        .setCode("STATEMENT_MISSING")
                                        .setPath("/statement")
                                        .setMessage("Say what is shown.")))
                        .build();
            }
            Filed filed = byRequest.computeIfAbsent(request.getRequestId(), id -> {
                String reference = "ASLI-2026-" + (byRequest.size() + 1);
                byReference.put(reference, request);
                return Filed.newBuilder()
                        .setReference(reference)
                        .setSecret("SECRET-" + reference)
                        .setReceivedAt(NOON)
                        .setServing(Serving.SERVED)
                        .addMatters(ContractCompliance.matter(reference))
                        .build();
            });
            return FileComplaintResponse.newBuilder().setFiled(filed).build();
        });
    }

    @Override
    public void getComplaint(GetComplaintRequest request, StreamObserver<ComplaintRecord> answers) {
        answer(answers, () -> complaint(request.getAccess()));
    }

    @Override
    public void listComplaints(ListComplaintsRequest request, StreamObserver<ListComplaintsResponse> answers) {
        answer(answers, () -> {
            TokenCheck.require(Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR);
            return ListComplaintsResponse.newBuilder()
                    .addComplaints(ComplaintSummary.newBuilder()
                            .setReference("ASLI-2026-1")
                            .setStage(Stage.RECEIVED)
                            .setCategory(Category.FRAUD_ENDORSEMENT)
                            .setNextDueAt(NOON))
                    .setNextCursor(request.getCursor().isEmpty() ? "next" : "")
                    .build();
        });
    }

    @Override
    public void addHashOnlyExhibit(AddHashOnlyExhibitRequest request, StreamObserver<AddExhibitResponse> answers) {
        answer(answers, () -> {
            complaint(request.getAccess());
            return taken(request.getSha256(), 0, true);
        });
    }

    @Override
    public void withdrawComplaint(WithdrawComplaintRequest request, StreamObserver<ComplaintRecord> answers) {
        answer(
                answers,
                () -> complaint(request.getAccess()).toBuilder()
                        .setStage(Stage.WITHDRAWN)
                        .build());
    }

    @Override
    public void decideComplaint(DecideComplaintRequest request, StreamObserver<ComplaintRecord> answers) {
        answer(answers, () -> {
            TokenCheck.require(Roles.OFFICER, Roles.SENIOR_OFFICER);
            return complaint(CaseAccess.newBuilder()
                            .setReference(request.getReference())
                            .build())
                    .toBuilder()
                    .setStage(Stage.DECIDED)
                    .setDecision(Decision.newBuilder()
                            .setOutcome(request.getOutcome())
                            .setGrounds(request.getGrounds())
                            .setDecidedBy("officer:" + TokenCheck.who().subject()))
                    .build();
        });
    }

    @Override
    public void exportCaseFile(ExportCaseFileRequest request, StreamObserver<CaseFileChunk> answers) {
        try {
            complaint(request.getAccess());
        } catch (StatusRuntimeException refused) {
            answers.onError(refused);
            return;
        }
        for (String part : new String[] {"PK\u0003\u0004", "first", "second"}) {
            answers.onNext(CaseFileChunk.newBuilder()
                    .setData(ByteString.copyFromUtf8(part))
                    .build());
        }
        answers.onCompleted();
    }

    @Override
    public void getLedgerKeys(GetLedgerKeysRequest request, StreamObserver<GetLedgerKeysResponse> answers) {
        answer(
                answers,
                () -> GetLedgerKeysResponse.newBuilder()
                        .addVerifierKeys("intake.asli.dev+12345678+AQ==")
                        .build());
    }

    ComplaintRecord complaint(CaseAccess access) {
        FileComplaintRequest filed = byReference.get(access.getReference());
        boolean official = TokenCheck.who().isAny(Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR);
        if (filed == null || !(official || access.getCaseSecret().equals("SECRET-" + access.getReference()))) {
            throw TokenCheck.problem(
                    Kind.NOT_FOUND, "COMPLAINT_NOT_FOUND", "No complaint has this reference and secret. Check both.");
        }
        return ComplaintRecord.newBuilder()
                .setReference(access.getReference())
                .setStage(Stage.RECEIVED)
                .setStageSince(NOON)
                .setCategory(filed.getCategory())
                .setCapacity(filed.getCapacity())
                .setStatement(filed.getStatement())
                .addMatters(ContractCompliance.matter(access.getReference()))
                .setMattersKnown(true)
                .setServing(Serving.SERVED)
                .addNextSteps("WITHDRAW")
                .setTest(filed.getTest())
                .build();
    }

    static AddExhibitResponse taken(String sha256, long size, boolean hashOnly) {
        return AddExhibitResponse.newBuilder()
                .setExhibit(Exhibit.newBuilder()
                        .setExhibitNumber(1)
                        .setId("exhibit-1")
                        .setSha256(sha256)
                        .setSizeBytes(size)
                        .setHashOnly(hashOnly)
                        .setExamination(Examination.newBuilder()
                                .setId("examination-1")
                                .setWaiting(Waiting.getDefaultInstance())))
                .build();
    }

    static <T> void answer(StreamObserver<T> answers, Supplier<T> work) {
        try {
            T item = work.get();
            answers.onNext(item);
            answers.onCompleted();
        } catch (StatusRuntimeException refused) {
            answers.onError(refused);
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
