package dev.asli.gateway.bulk.rest;

import com.google.protobuf.UnsafeByteOperations;
import dev.asli.contracts.intake.v1.CancelImportRequest;
import dev.asli.contracts.intake.v1.GetImportRequest;
import dev.asli.contracts.intake.v1.ImportFormat;
import dev.asli.contracts.intake.v1.ImportStart;
import dev.asli.contracts.intake.v1.Imports;
import dev.asli.contracts.intake.v1.ListImportsRequest;
import dev.asli.contracts.intake.v1.StartImportRequest;
import dev.asli.gateway.apikey.rest.NeedsScope;
import dev.asli.gateway.bulk.SentFile;
import dev.asli.gateway.complaint.rest.Lifecycle;
import dev.asli.gateway.idempotency.rest.Writes;
import dev.asli.gateway.idempotency.rest.Writes.Done;
import dev.asli.gateway.identity.Scope;
import dev.asli.kit.identity.Roles;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Files of complaints. */
@Path("/api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bulk")
class ImportResource {

    private static final String CSV = "text/csv";
    private static final String JSON_LINES = "application/x-ndjson";
    private static final String JSONL = "application/jsonl";

    private final Imports imports;
    private final Writes writes;

    ImportResource(@GrpcClient("intake") Imports imports, Writes writes) {
        this.imports = imports;
        this.writes = writes;
    }

    @POST
    @Consumes({CSV, JSON_LINES, JSONL, MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_OCTET_STREAM})
    @NeedsScope(Scope.COMPLAINTS_WRITE)
    @RolesAllowed({Roles.INTERMEDIARY_MEMBER, Roles.INTERMEDIARY_ADMIN, Roles.OFFICER, Roles.SENIOR_OFFICER})
    @Operation(
            operationId = "startImport",
            summary = "Send a file of complaints, to be filed row by row",
            description = "CSV (RFC 4180, UTF-8, a header whose columns are named by the way to their field, such as"
                    + " locations.0.url) or JSON Lines (a FilingRequest a line), at most 100000 rows; plain, not"
                    + " compressed. Every row is screened while it arrives: one that cannot be filed is not kept, one"
                    + " that may show a child sexually leaves only a number. The same Idempotency-Key with the same file"
                    + " is the same import. A column or field key is your own name of the row.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = JSON_LINES, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "202",
            description = "Taken whole; filing goes on by itself, whatever stops in between.",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Uni<RestResponse<ImportView>> start(
            @RestHeader(Lifecycle.HEADER) @Nullable String lifecycle,
            @RestHeader(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            @Context HttpServerRequest request) {
        StartImportRequest start = StartImportRequest.newBuilder()
                .setStart(ImportStart.newBuilder()
                        .setRequestId(writes.requestId())
                        .setFormat(format(type))
                        .setTest(Lifecycle.isTest(lifecycle)))
                .build();
        Multi<StartImportRequest> parts = Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(start),
                        SentFile.of(request)
                                .map(piece -> StartImportRequest.newBuilder()
                                        .setChunk(UnsafeByteOperations.unsafeWrap(piece))
                                        .build()));
        return imports.startImport(parts)
                .map(ImportView::of)
                .map(view -> ResponseBuilder.<ImportView>create(202)
                        .header(HttpHeaders.LOCATION, "/api/v1/imports/" + view.id())
                        .entity(view)
                        .build());
    }

    @GET
    @NeedsScope(Scope.COMPLAINTS_WRITE)
    @RolesAllowed({
        Roles.INTERMEDIARY_MEMBER,
        Roles.INTERMEDIARY_ADMIN,
        Roles.OFFICER,
        Roles.SENIOR_OFFICER,
        Roles.AUDITOR
    })
    @Operation(operationId = "listImports", summary = "Your files, newest first, at most 50")
    public Uni<ImportsView> list() {
        return imports.listImports(ListImportsRequest.getDefaultInstance())
                .map(found -> new ImportsView(
                        found.getImportsList().stream().map(ImportView::of).toList()));
    }

    @GET
    @Path("/{id}")
    @NeedsScope(Scope.COMPLAINTS_WRITE)
    @RolesAllowed({
        Roles.INTERMEDIARY_MEMBER,
        Roles.INTERMEDIARY_ADMIN,
        Roles.OFFICER,
        Roles.SENIOR_OFFICER,
        Roles.AUDITOR
    })
    @Operation(operationId = "getImport", summary = "How far a file is")
    public Uni<ImportView> get(@RestPath String id) {
        return imports.getImport(GetImportRequest.newBuilder().setId(id).build())
                .map(ImportView::of);
    }

    @POST
    @Path("/{id}/cancellation")
    @NeedsScope(Scope.COMPLAINTS_WRITE)
    @RolesAllowed({Roles.INTERMEDIARY_MEMBER, Roles.INTERMEDIARY_ADMIN, Roles.OFFICER, Roles.SENIOR_OFFICER})
    @Operation(
            operationId = "cancelImport",
            summary = "File no more of it",
            description = "Rows that wait are deleted; complaints that were filed stay. Twice is the same as once.")
    @APIResponse(
            responseCode = "200",
            description = "Cancelled.",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Uni<RestResponse<String>> cancel(@RestPath String id) {
        return writes.once(
                List.of(),
                requestId -> imports.cancelImport(
                                CancelImportRequest.newBuilder().setId(id).build())
                        .map(status -> Done.ok(ImportView.of(status))));
    }

    @Schema(name = "Imports")
    record ImportsView(List<ImportView> imports) {}

    private static ImportFormat format(@Nullable String type) {
        if (type == null) {
            return ImportFormat.IMPORT_FORMAT_UNSPECIFIED;
        }
        return type.startsWith(CSV)
                ? ImportFormat.CSV
                : type.startsWith(JSON_LINES) || type.startsWith(JSONL)
                        ? ImportFormat.JSON_LINES
                        : ImportFormat.IMPORT_FORMAT_UNSPECIFIED;
    }
}
