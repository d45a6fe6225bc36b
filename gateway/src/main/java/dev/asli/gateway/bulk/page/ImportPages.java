package dev.asli.gateway.bulk.page;

import com.google.protobuf.UnsafeByteOperations;
import dev.asli.contracts.intake.v1.CancelImportRequest;
import dev.asli.contracts.intake.v1.GetImportRequest;
import dev.asli.contracts.intake.v1.ImportStart;
import dev.asli.contracts.intake.v1.ImportState;
import dev.asli.contracts.intake.v1.ImportStatus;
import dev.asli.contracts.intake.v1.Imports;
import dev.asli.contracts.intake.v1.ListImportRefusalsResponse;
import dev.asli.contracts.intake.v1.ListImportRowsRequest;
import dev.asli.contracts.intake.v1.ListImportsRequest;
import dev.asli.contracts.intake.v1.StartImportRequest;
import dev.asli.gateway.bulk.CsvTable;
import dev.asli.gateway.bulk.PagedTable;
import dev.asli.gateway.bulk.SentFile;
import dev.asli.gateway.portal.Frame;
import dev.asli.gateway.portal.page.Pages;
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
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Sending a file, and seeing how far it is. Works without scripts: while rows wait, the page asks for itself again. */
@Path("/officer/imports")
@RolesAllowed({Roles.INTERMEDIARY_MEMBER, Roles.INTERMEDIARY_ADMIN, Roles.OFFICER, Roles.SENIOR_OFFICER})
class ImportPages {

    private static final int PAGE = 1000;
    private static final String AGAIN_SECONDS = "5";

    private final Imports imports;
    private final Pages pages;

    ImportPages(@GrpcClient("intake") Imports imports, Pages pages) {
        this.imports = imports;
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public Uni<RestResponse<String>> list(@Context HttpServerRequest request) {
        Frame frame = pages.deskFrame(request);
        return imports.listImports(ListImportsRequest.getDefaultInstance())
                .chain(found -> pages.show(
                        frame,
                        "imports",
                        Map.of(
                                "imports",
                                found.getImportsList().stream()
                                        .map(each -> ImportModel.of(each, frame.in()))
                                        .toList())))
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Uni<RestResponse<String>> send(@Context HttpServerRequest request) {
        Frame frame = new Frame(pages.deskFrame(request).in(), "/officer/imports", true);
        StartImportRequest start = StartImportRequest.newBuilder()
                .setStart(
                        ImportStart.newBuilder().setRequestId(UUID.randomUUID().toString()))
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
                .map(status -> opened(status.getId()))
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure));
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Uni<RestResponse<String>> open(@RestPath String id, @Context HttpServerRequest request) {
        Frame frame = pages.deskFrame(request);
        return imports.getImport(GetImportRequest.newBuilder().setId(id).build())
                .chain(status -> show(frame, status))
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure));
    }

    @POST
    @Path("{id}/cancellation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<RestResponse<String>> cancel(@RestPath String id, @Context HttpServerRequest request) {
        Frame frame = pages.deskFrame(request);
        return imports.cancelImport(CancelImportRequest.newBuilder().setId(id).build())
                .map(status -> opened(status.getId()))
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure));
    }

    @GET
    @Path("{id}/refusals.csv")
    @Produces("text/csv;charset=UTF-8")
    @ResponseHeader(name = "Content-Disposition", value = "attachment; filename=\"refusals.csv\"")
    @Operation(hidden = true)
    public Multi<String> refusals(@RestPath String id) {
        return PagedTable.of(
                CsvTable.line(List.of("row", "code", "path", "message")),
                after -> imports.listImportRefusals(ListImportRowsRequest.newBuilder()
                        .setId(id)
                        .setAfterRow(after)
                        .setLimit(PAGE)
                        .build()),
                answer -> answer.getRowsList().stream()
                        .flatMap(row -> row.getRequirementsList().stream()
                                .map(unmet -> CsvTable.line(List.of(
                                        String.valueOf(row.getRow()),
                                        unmet.getCode(),
                                        unmet.getPath(),
                                        unmet.getMessage()))))
                        .collect(Collectors.joining()),
                ListImportRefusalsResponse::getNextAfterRow);
    }

    private Uni<RestResponse<String>> show(Frame frame, ImportStatus status) {
        boolean running = status.getState() == ImportState.IMPORT_RUNNING;
        return pages.show(frame, "import", Map.of("file", ImportModel.of(status, frame.in())))
                .map(page -> running
                        ? ResponseBuilder.fromResponse(page)
                                .header("Refresh", AGAIN_SECONDS)
                                .build()
                        : page);
    }

    private static RestResponse<String> opened(String id) {
        return ResponseBuilder.<String>seeOther(URI.create("/officer/imports/" + id))
                .build();
    }
}
