package dev.asli.gateway.inner;

import static dev.asli.gateway.inner.ContractIntake.answer;

import com.google.protobuf.Timestamp;
import dev.asli.contracts.intake.v1.FailedExamination;
import dev.asli.contracts.intake.v1.ListFailedExaminationsRequest;
import dev.asli.contracts.intake.v1.ListFailedExaminationsResponse;
import dev.asli.contracts.intake.v1.OperationsGrpc;
import dev.asli.contracts.intake.v1.ReplayExaminationRequest;
import dev.asli.contracts.intake.v1.ReplayExaminationResponse;
import dev.asli.kit.identity.Roles;
import dev.asli.kit.problem.ProblemType.Kind;
import io.grpc.stub.StreamObserver;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What operations.proto promises, in memory: one examination failed. */
class ContractOperations extends OperationsGrpc.OperationsImplBase {

    private static final String FAILED = "00000000-0000-4000-8000-000000000001";

    private final Set<String> failed = ConcurrentHashMap.newKeySet();

    ContractOperations() {
        failed.add(FAILED);
    }

    @Override
    public void listFailedExaminations(
            ListFailedExaminationsRequest request, StreamObserver<ListFailedExaminationsResponse> answers) {
        answer(answers, () -> {
            TokenCheck.require(Roles.ADMINISTRATOR, Roles.AUDITOR);
            ListFailedExaminationsResponse.Builder page = ListFailedExaminationsResponse.newBuilder();
            failed.forEach(id -> page.addExaminations(FailedExamination.newBuilder()
                    .setId(id)
                    .setComplaintReference("ASLI-2026-AAAA-BBBB")
                    .setSha256("ab".repeat(32))
                    .setReason("EXAMINER_UNREACHABLE")
                    .setWords("The examiner could not be reached. The exhibit itself is safe.")
                    .setAttempts(10_000)
                    .setSince(Timestamp.newBuilder().setSeconds(1_795_521_600L))));
            return page.build();
        });
    }

    @Override
    public void replayExamination(ReplayExaminationRequest request, StreamObserver<ReplayExaminationResponse> answers) {
        answer(answers, () -> {
            TokenCheck.require(Roles.ADMINISTRATOR);
            if (!failed.remove(request.getId())) {
                throw TokenCheck.problem(Kind.CONFLICT, "EXAMINATION_NOT_FAILED", "Nothing to do.");
            }
            return ReplayExaminationResponse.newBuilder().setId(request.getId()).build();
        });
    }
}
