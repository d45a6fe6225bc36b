package dev.asli.gateway.bulk.rest;

import dev.asli.contracts.intake.v1.FiledRow;
import dev.asli.contracts.intake.v1.Imports;
import dev.asli.contracts.intake.v1.ListImportRowsRequest;
import dev.asli.contracts.intake.v1.RefusedRow;
import dev.asli.gateway.apikey.rest.NeedsScope;
import dev.asli.gateway.identity.Scope;
import dev.asli.gateway.json.rest.Wire;
import dev.asli.gateway.problem.GatewayProblem;
import dev.asli.gateway.problem.rest.ProblemView.Requirement;
import dev.asli.kit.identity.Roles;
import dev.asli.kit.problem.ProblemException;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What became of the rows of a file. */
@Path("/api/v1/imports/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bulk")
class ImportRowsResource {

    private static final int LARGEST_PAGE = 1000;

    private final Imports imports;

    ImportRowsResource(@GrpcClient("intake") Imports imports) {
        this.imports = imports;
    }

    @GET
    @Path("/refusals")
    @NeedsScope(Scope.COMPLAINTS_WRITE)
    @RolesAllowed({
        Roles.INTERMEDIARY_MEMBER,
        Roles.INTERMEDIARY_ADMIN,
        Roles.OFFICER,
        Roles.SENIOR_OFFICER,
        Roles.AUDITOR
    })
    @Operation(
            operationId = "listImportRefusals",
            summary = "Rows that were not filed, and what each lacks",
            description = "Nothing of the rows themselves is kept. As a table: /refusals.csv.")
    public Uni<RefusalsView> refusals(
            @RestPath String id, @RestQuery @Nullable Integer after, @RestQuery @Nullable Integer limit) {
        return imports.listImportRefusals(asked(id, after, limit))
                .map(page -> new RefusalsView(
                        page.getRowsList().stream().map(RefusedRowView::of).toList(), next(page.getNextAfterRow())));
    }

    @GET
    @Path("/results")
    @NeedsScope(Scope.COMPLAINTS_WRITE)
    @RolesAllowed({
        Roles.INTERMEDIARY_MEMBER,
        Roles.INTERMEDIARY_ADMIN,
        Roles.OFFICER,
        Roles.SENIOR_OFFICER,
        Roles.AUDITOR
    })
    @Operation(
            operationId = "listImportResults",
            summary = "Rows that were filed, each with its reference",
            description = "Who sent the file reads its complaints without a secret. As a table: /results.csv.")
    public Uni<ResultsView> results(
            @RestPath String id, @RestQuery @Nullable Integer after, @RestQuery @Nullable Integer limit) {
        return imports.listImportResults(asked(id, after, limit))
                .map(page -> new ResultsView(
                        page.getRowsList().stream().map(FiledRowView::of).toList(), next(page.getNextAfterRow())));
    }

    private static ListImportRowsRequest asked(String id, @Nullable Integer after, @Nullable Integer limit) {
        boolean wrong = (after != null && after < 0) || (limit != null && (limit < 1 || limit > LARGEST_PAGE));
        if (wrong) {
            throw new ProblemException(
                    GatewayProblem.PARAMETER_INVALID,
                    "The parameter after is 0 or more, and limit 1 to %d.".formatted(LARGEST_PAGE));
        }
        return ListImportRowsRequest.newBuilder()
                .setId(id)
                .setAfterRow(after == null ? 0 : after)
                .setLimit(limit == null ? 0 : limit)
                .build();
    }

    private static @Nullable Integer next(int row) {
        return row == 0 ? null : row;
    }

    @Schema(name = "ImportRefusals")
    record RefusalsView(
            List<RefusedRowView> rows,

            @Schema(description = "Send it as after for the next page; absent on the last.") @Nullable
            Integer nextAfter) {}

    @Schema(name = "RefusedRow")
    record RefusedRowView(
            @Schema(description = "From 1, without the header and blank lines.")
            int row,

            List<Requirement> unmetRequirements) {

        static RefusedRowView of(RefusedRow row) {
            return new RefusedRowView(
                    row.getRow(),
                    row.getRequirementsList().stream()
                            .map(unmet -> new Requirement(unmet.getCode(), unmet.getPath(), unmet.getMessage()))
                            .toList());
        }
    }

    @Schema(name = "ImportResults")
    record ResultsView(
            List<FiledRowView> rows,

            @Schema(description = "Send it as after for the next page; absent on the last.") @Nullable
            Integer nextAfter) {}

    @Schema(name = "FiledRow")
    record FiledRowView(
            int row,

            @Schema(description = "Your own name of it, as in the file.") @Nullable
            String key,

            String reference,

            @Schema(description = "Filed by an earlier call or file.")
            boolean replayed) {

        static FiledRowView of(FiledRow row) {
            return new FiledRowView(row.getRow(), Wire.text(row.getKey()), row.getReference(), row.getReplayed());
        }
    }
}
