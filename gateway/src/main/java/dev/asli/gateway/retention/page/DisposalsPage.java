package dev.asli.gateway.retention.page;

import dev.asli.contracts.intake.v1.ApproveDisposalRequest;
import dev.asli.contracts.intake.v1.Disposal;
import dev.asli.contracts.intake.v1.GetDisposalRequest;
import dev.asli.contracts.intake.v1.ListDisposalsRequest;
import dev.asli.contracts.intake.v1.ProposeDisposalRequest;
import dev.asli.contracts.intake.v1.Records;
import dev.asli.gateway.portal.Frame;
import dev.asli.gateway.portal.page.Pages;
import dev.asli.kit.identity.Roles;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What is due for disposal, and the record of what was disposed of. */
@Path("/officer/disposals")
@RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR})
class DisposalsPage {

    private final Records records;
    private final SecurityIdentity identity;
    private final Pages pages;

    DisposalsPage(@GrpcClient("intake") Records records, SecurityIdentity identity, Pages pages) {
        this.records = records;
        this.identity = identity;
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public Uni<RestResponse<String>> list(@Context HttpServerRequest request) {
        Frame frame = pages.deskFrame(request);
        return records.listDisposals(
                        ListDisposalsRequest.newBuilder().setLimit(100).build())
                .chain(found -> pages.show(
                        frame,
                        "disposals",
                        Map.of(
                                "disposals",
                                found.getDisposalsList().stream()
                                        .map(each -> DisposalModel.of(each, frame.in()))
                                        .toList())))
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure));
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Uni<RestResponse<String>> open(@RestPath String id, @Context HttpServerRequest request) {
        return show(pages.deskFrame(request), read(id), "");
    }

    @POST
    @Path("{id}/proposal")
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER})
    @Operation(hidden = true)
    public Uni<RestResponse<String>> propose(@RestPath String id, @Context HttpServerRequest request) {
        return after(
                records.proposeDisposal(
                        ProposeDisposalRequest.newBuilder().setId(id).build()),
                id,
                request);
    }

    @POST
    @Path("{id}/approval")
    @RolesAllowed(Roles.SENIOR_OFFICER)
    @Operation(hidden = true)
    public Uni<RestResponse<String>> approve(@RestPath String id, @Context HttpServerRequest request) {
        return after(
                records.approveDisposal(
                        ApproveDisposalRequest.newBuilder().setId(id).build()),
                id,
                request);
    }

    private Uni<RestResponse<String>> after(Uni<Disposal> done, String id, HttpServerRequest request) {
        Frame frame = new Frame(pages.deskFrame(request).in(), "/officer/disposals/" + id, true);
        return done.chain(disposal -> show(frame, Uni.createFrom().item(disposal), ""))
                .onFailure()
                .recoverWithUni(failure -> show(frame, read(id), Pages.words(failure)))
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure));
    }

    private Uni<RestResponse<String>> show(Frame frame, Uni<Disposal> found, String problem) {
        return found.chain(disposal -> pages.show(
                        frame,
                        "disposal",
                        Map.of(
                                "disposal",
                                DisposalModel.of(disposal, frame.in()),
                                "canPropose",
                                identity.hasRole(Roles.OFFICER) || identity.hasRole(Roles.SENIOR_OFFICER),
                                "canApprove",
                                identity.hasRole(Roles.SENIOR_OFFICER),
                                "problem",
                                problem)))
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure));
    }

    private Uni<Disposal> read(String id) {
        return records.getDisposal(GetDisposalRequest.newBuilder().setId(id).build());
    }
}
