package dev.asli.gateway.bulk.rest;

import dev.asli.contracts.intake.v1.FiledRow;
import dev.asli.contracts.intake.v1.Imports;
import dev.asli.contracts.intake.v1.ListImportRefusalsResponse;
import dev.asli.contracts.intake.v1.ListImportResultsResponse;
import dev.asli.contracts.intake.v1.ListImportRowsRequest;
import dev.asli.contracts.intake.v1.RefusedRow;
import dev.asli.gateway.apikey.rest.NeedsScope;
import dev.asli.gateway.bulk.CsvTable;
import dev.asli.gateway.bulk.PagedTable;
import dev.asli.gateway.identity.Scope;
import dev.asli.kit.identity.Roles;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestPath;

/** The same as tables, page after page, for a spreadsheet. */
@Path("/api/v1/imports/{id}")
@Tag(name = "Bulk")
class ImportTables {

    private static final int PAGE = 1000;
    private static final String CSV = "text/csv;charset=UTF-8";

    private final Imports imports;

    ImportTables(@GrpcClient("intake") Imports imports) {
        this.imports = imports;
    }

    @GET
    @Path("/refusals.csv")
    @Produces(CSV)
    @NeedsScope(Scope.COMPLAINTS_WRITE)
    @RolesAllowed({
        Roles.INTERMEDIARY_MEMBER,
        Roles.INTERMEDIARY_ADMIN,
        Roles.OFFICER,
        Roles.SENIOR_OFFICER,
        Roles.AUDITOR
    })
    @ResponseHeader(name = "Content-Disposition", value = "attachment; filename=\"refusals.csv\"")
    @Operation(operationId = "downloadImportRefusals", summary = "Rows that were not filed, as a table")
    public Multi<String> refusals(@RestPath String id) {
        return PagedTable.of(
                CsvTable.line(List.of("row", "code", "path", "message")),
                after -> imports.listImportRefusals(page(id, after)),
                answer -> answer.getRowsList().stream().map(ImportTables::lines).collect(Collectors.joining()),
                ListImportRefusalsResponse::getNextAfterRow);
    }

    @GET
    @Path("/results.csv")
    @Produces(CSV)
    @NeedsScope(Scope.COMPLAINTS_WRITE)
    @RolesAllowed({
        Roles.INTERMEDIARY_MEMBER,
        Roles.INTERMEDIARY_ADMIN,
        Roles.OFFICER,
        Roles.SENIOR_OFFICER,
        Roles.AUDITOR
    })
    @ResponseHeader(name = "Content-Disposition", value = "attachment; filename=\"results.csv\"")
    @Operation(operationId = "downloadImportResults", summary = "Rows that were filed, as a table")
    public Multi<String> results(@RestPath String id) {
        return PagedTable.of(
                CsvTable.line(List.of("row", "key", "reference", "replayed")),
                after -> imports.listImportResults(page(id, after)),
                answer -> answer.getRowsList().stream().map(ImportTables::line).collect(Collectors.joining()),
                ListImportResultsResponse::getNextAfterRow);
    }

    private static ListImportRowsRequest page(String id, int after) {
        return ListImportRowsRequest.newBuilder()
                .setId(id)
                .setAfterRow(after)
                .setLimit(PAGE)
                .build();
    }

    private static String lines(RefusedRow row) {
        return row.getRequirementsList().stream()
                .map(unmet -> CsvTable.line(
                        List.of(String.valueOf(row.getRow()), unmet.getCode(), unmet.getPath(), unmet.getMessage())))
                .collect(Collectors.joining());
    }

    private static String line(FiledRow row) {
        return CsvTable.line(List.of(
                String.valueOf(row.getRow()), row.getKey(), row.getReference(), String.valueOf(row.getReplayed())));
    }
}
