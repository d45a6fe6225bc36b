package dev.asli.gateway.inner;

import dev.asli.contracts.intake.v1.BulkItem;
import dev.asli.contracts.intake.v1.BulkResult;
import dev.asli.contracts.intake.v1.CancelImportRequest;
import dev.asli.contracts.intake.v1.Category;
import dev.asli.contracts.intake.v1.Diverted;
import dev.asli.contracts.intake.v1.FileManyRequest;
import dev.asli.contracts.intake.v1.FileManyResponse;
import dev.asli.contracts.intake.v1.Filed;
import dev.asli.contracts.intake.v1.FiledRow;
import dev.asli.contracts.intake.v1.GetImportRequest;
import dev.asli.contracts.intake.v1.ImportFormat;
import dev.asli.contracts.intake.v1.ImportState;
import dev.asli.contracts.intake.v1.ImportStatus;
import dev.asli.contracts.intake.v1.ImportsGrpc;
import dev.asli.contracts.intake.v1.ListImportRefusalsResponse;
import dev.asli.contracts.intake.v1.ListImportResultsResponse;
import dev.asli.contracts.intake.v1.ListImportRowsRequest;
import dev.asli.contracts.intake.v1.ListImportsRequest;
import dev.asli.contracts.intake.v1.ListImportsResponse;
import dev.asli.contracts.intake.v1.RefusedRow;
import dev.asli.contracts.intake.v1.StartImportRequest;
import dev.asli.contracts.intake.v1.SubjectAge;
import dev.asli.contracts.problem.v1.UnmetRequirement;
import dev.asli.kit.identity.Roles;
import dev.asli.kit.problem.ProblemType.Kind;
import io.grpc.stub.StreamObserver;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the Imports service of intake/v1 promises, in memory. */
public class ContractImports extends ImportsGrpc.ImportsImplBase {

    public final Map<String, byte[]> files = new ConcurrentHashMap<>();
    public final Map<String, ImportFormat> formats = new ConcurrentHashMap<>();
    private final Map<String, String> filed = new ConcurrentHashMap<>();

    @Override
    public void fileMany(FileManyRequest request, StreamObserver<FileManyResponse> answers) {
        ContractIntake.answer(answers, () -> {
            TokenCheck.require(Roles.INTERMEDIARY_MEMBER, Roles.OFFICER);
            FileManyResponse.Builder response = FileManyResponse.newBuilder();
            for (BulkItem item : request.getItemsList()) {
                response.addResults(result(request.getRequestId() + "/" + item.getPlace(), item));
            }
            return response.build();
        });
    }

    private BulkResult result(String id, BulkItem item) {
        if (item.getComplaint().getSubjectAge() == SubjectAge.UNDER_18
                && item.getComplaint().getCategory() == Category.INTIMATE_OR_NUDE) {
            return BulkResult.newBuilder()
                    .setDiverted(Diverted.newBuilder().setReason("MINOR_SEXUAL"))
                    .build();
        }
        boolean replayed = filed.containsKey(id);
        String reference = filed.computeIfAbsent(id, _ -> "ASLI-2026-BULK-" + (filed.size() + 1));
        return BulkResult.newBuilder()
                .setFiled(Filed.newBuilder().setReference(reference).setSecret("S-" + reference))
                .setReplayed(replayed)
                .build();
    }

    @Override
    public StreamObserver<StartImportRequest> startImport(StreamObserver<ImportStatus> answers) {
        return new StreamObserver<>() {
            private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            private String id = "";
            private boolean refused;

            @Override
            public void onNext(StartImportRequest part) {
                if (part.hasStart()) {
                    id = part.getStart().getRequestId();
                    formats.put(id, part.getStart().getFormat());
                    return;
                }
                bytes.writeBytes(part.getChunk().toByteArray());
                if (!refused && bytes.size() > 3_000_000) {
                    refused = true;
                    answers.onError(TokenCheck.problem(Kind.TOO_LARGE, "IMPORT_TOO_LARGE", "Send it in parts."));
                }
            }

            @Override
            public void onError(Throwable failure) {}

            @Override
            public void onCompleted() {
                if (!refused) {
                    files.put(id, bytes.toByteArray());
                    ContractIntake.answer(answers, () -> status(id));
                }
            }
        };
    }

    @Override
    public void getImport(GetImportRequest request, StreamObserver<ImportStatus> answers) {
        ContractIntake.answer(answers, () -> status(request.getId()));
    }

    @Override
    public void listImports(ListImportsRequest request, StreamObserver<ListImportsResponse> answers) {
        ContractIntake.answer(
                answers,
                () -> ListImportsResponse.newBuilder()
                        .addAllImports(files.keySet().stream().map(this::status).toList())
                        .build());
    }

    @Override
    public void cancelImport(CancelImportRequest request, StreamObserver<ImportStatus> answers) {
        ContractIntake.answer(
                answers,
                () -> status(request.getId()).toBuilder()
                        .setState(ImportState.IMPORT_CANCELLED)
                        .build());
    }

    @Override
    public void listImportRefusals(ListImportRowsRequest request, StreamObserver<ListImportRefusalsResponse> answers) {
        ContractIntake.answer(answers, () -> {
            status(request.getId());
            return ListImportRefusalsResponse.newBuilder()
                    .addRows(RefusedRow.newBuilder()
                            .setRow(request.getAfterRow() + 1)
                            .addRequirements(UnmetRequirement.newBuilder()
                                    .setCode("WORD_UNKNOWN")
                                    .setPath("/category")
                                    .setMessage("=1+1 \"quoted\"")))
                    .setNextAfterRow(request.getAfterRow() == 0 ? 1 : 0)
                    .build();
        });
    }

    @Override
    public void listImportResults(ListImportRowsRequest request, StreamObserver<ListImportResultsResponse> answers) {
        ContractIntake.answer(answers, () -> {
            status(request.getId());
            return ListImportResultsResponse.newBuilder()
                    .addRows(FiledRow.newBuilder().setRow(2).setKey("@SUM(A1)").setReference("ASLI-2026-1"))
                    .build();
        });
    }

    private ImportStatus status(String id) {
        if (!files.containsKey(id)) {
            throw TokenCheck.problem(Kind.NOT_FOUND, "IMPORT_NOT_FOUND", "No import of yours has this id.");
        }
        return ImportStatus.newBuilder()
                .setId(id)
                .setState(ImportState.IMPORT_RUNNING)
                .setRowsRead(2)
                .setRowsWaiting(1)
                .build();
    }
}
