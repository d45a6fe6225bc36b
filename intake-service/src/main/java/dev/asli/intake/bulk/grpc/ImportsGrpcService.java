package dev.asli.intake.bulk.grpc;

import dev.asli.contracts.intake.v1.CancelImportRequest;
import dev.asli.contracts.intake.v1.FileManyRequest;
import dev.asli.contracts.intake.v1.FileManyResponse;
import dev.asli.contracts.intake.v1.GetImportRequest;
import dev.asli.contracts.intake.v1.ImportStatus;
import dev.asli.contracts.intake.v1.Imports;
import dev.asli.contracts.intake.v1.ListImportRefusalsResponse;
import dev.asli.contracts.intake.v1.ListImportResultsResponse;
import dev.asli.contracts.intake.v1.ListImportRowsRequest;
import dev.asli.contracts.intake.v1.ListImportsRequest;
import dev.asli.contracts.intake.v1.ListImportsResponse;
import dev.asli.contracts.intake.v1.StartImportRequest;
import dev.asli.intake.bulk.BulkDesk;
import dev.asli.intake.bulk.ImportDesk;
import dev.asli.kit.identity.Actor;
import dev.asli.kit.identity.CurrentActor;
import dev.asli.kit.identity.Roles;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;

/** Translates; decides nothing. */
@GrpcService
class ImportsGrpcService implements Imports {

    private final BulkDesk bulk;
    private final ImportDesk imports;
    private final ImportUpload uploads;
    private final CurrentActor actor;

    ImportsGrpcService(BulkDesk bulk, ImportDesk imports, ImportUpload uploads, CurrentActor actor) {
        this.bulk = bulk;
        this.imports = imports;
        this.uploads = uploads;
        this.actor = actor;
    }

    @Override
    @RolesAllowed({Roles.INTERMEDIARY_MEMBER, Roles.INTERMEDIARY_ADMIN, Roles.OFFICER, Roles.SENIOR_OFFICER})
    public Uni<FileManyResponse> fileMany(FileManyRequest request) {
        return bulk.file(
                        request.getRequestId(),
                        request.getItemsList().stream()
                                .map(item -> new BulkDesk.Item(
                                        item.getKey(), item.getPlace(), ContractRows.wire(item.getComplaint())))
                                .toList(),
                        request.getTest(),
                        actor.get())
                .map(outcomes -> FileManyResponse.newBuilder()
                        .addAllResults(
                                outcomes.stream().map(ImportWording::result).toList())
                        .build());
    }

    @Override
    @RolesAllowed({Roles.INTERMEDIARY_MEMBER, Roles.INTERMEDIARY_ADMIN, Roles.OFFICER, Roles.SENIOR_OFFICER})
    public Uni<ImportStatus> startImport(Multi<StartImportRequest> request) {
        Actor filer = actor.get();
        return uploads.receive(request, filer)
                .chain(id -> imports.get(id.toString(), filer))
                .map(ImportWording::status);
    }

    @Override
    @RolesAllowed({
        Roles.INTERMEDIARY_MEMBER,
        Roles.INTERMEDIARY_ADMIN,
        Roles.OFFICER,
        Roles.SENIOR_OFFICER,
        Roles.AUDITOR
    })
    public Uni<ImportStatus> getImport(GetImportRequest request) {
        return imports.get(request.getId(), actor.get()).map(ImportWording::status);
    }

    @Override
    @RolesAllowed({
        Roles.INTERMEDIARY_MEMBER,
        Roles.INTERMEDIARY_ADMIN,
        Roles.OFFICER,
        Roles.SENIOR_OFFICER,
        Roles.AUDITOR
    })
    public Uni<ListImportsResponse> listImports(ListImportsRequest request) {
        return imports.list(actor.get())
                .map(found -> ListImportsResponse.newBuilder()
                        .addAllImports(found.stream().map(ImportWording::status).toList())
                        .build());
    }

    @Override
    @RolesAllowed({Roles.INTERMEDIARY_MEMBER, Roles.INTERMEDIARY_ADMIN, Roles.OFFICER, Roles.SENIOR_OFFICER})
    public Uni<ImportStatus> cancelImport(CancelImportRequest request) {
        return imports.cancel(request.getId(), actor.get()).map(ImportWording::status);
    }

    @Override
    @RolesAllowed({
        Roles.INTERMEDIARY_MEMBER,
        Roles.INTERMEDIARY_ADMIN,
        Roles.OFFICER,
        Roles.SENIOR_OFFICER,
        Roles.AUDITOR
    })
    public Uni<ListImportRefusalsResponse> listImportRefusals(ListImportRowsRequest request) {
        return imports.refusals(request.getId(), request.getAfterRow(), request.getLimit(), actor.get())
                .map(page -> ListImportRefusalsResponse.newBuilder()
                        .addAllRows(
                                page.rows().stream().map(ImportWording::refused).toList())
                        .setNextAfterRow(page.next())
                        .build());
    }

    @Override
    @RolesAllowed({
        Roles.INTERMEDIARY_MEMBER,
        Roles.INTERMEDIARY_ADMIN,
        Roles.OFFICER,
        Roles.SENIOR_OFFICER,
        Roles.AUDITOR
    })
    public Uni<ListImportResultsResponse> listImportResults(ListImportRowsRequest request) {
        return imports.results(request.getId(), request.getAfterRow(), request.getLimit(), actor.get())
                .map(page -> ListImportResultsResponse.newBuilder()
                        .addAllRows(
                                page.rows().stream().map(ImportWording::filed).toList())
                        .setNextAfterRow(page.next())
                        .build());
    }
}
