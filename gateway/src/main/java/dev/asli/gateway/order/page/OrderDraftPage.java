package dev.asli.gateway.order.page;

import dev.asli.contracts.compliance.v1.DraftOrderRequest;
import dev.asli.contracts.compliance.v1.Matter;
import dev.asli.contracts.compliance.v1.OrderDetails;
import dev.asli.contracts.compliance.v1.Orders;
import dev.asli.contracts.compliance.v1.UnmetList;
import dev.asli.contracts.intake.v1.CaseAccess;
import dev.asli.contracts.intake.v1.GetComplaintRequest;
import dev.asli.contracts.intake.v1.Intake;
import dev.asli.gateway.portal.Frame;
import dev.asli.gateway.portal.page.Pages;
import dev.asli.kit.identity.Roles;
import dev.asli.kit.problem.CommonProblem;
import dev.asli.kit.problem.ProblemException;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Drafting an order. A draft that lacks anything comes back whole, with every gap named. */
@Path("/officer/orders")
@RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER})
class OrderDraftPage {

    private final Orders orders;
    private final Intake intake;
    private final Pages pages;

    OrderDraftPage(@GrpcClient("compliance") Orders orders, @GrpcClient("intake") Intake intake, Pages pages) {
        this.orders = orders;
        this.intake = intake;
        this.pages = pages;
    }

    @GET
    @Path("new")
    @Operation(hidden = true)
    public Uni<RestResponse<String>> form(
            @RestQuery String complaint, @RestQuery String intermediary, @Context HttpServerRequest request) {
        Frame frame = new Frame(pages.deskFrame(request).in(), "/officer", true);
        DraftOrderRequest empty = DraftOrderRequest.newBuilder()
                .setRequestId(UUID.randomUUID().toString())
                .setComplaintReference(Objects.requireNonNullElse(complaint, ""))
                .setIntermediary(Objects.requireNonNullElse(intermediary, ""))
                .build();
        return show(frame, empty, UnmetList.getDefaultInstance(), 200)
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<RestResponse<String>> draft(MultivaluedMap<String, String> typed, @Context HttpServerRequest request) {
        Frame frame = new Frame(pages.deskFrame(request).in(), "/officer", true);
        DraftOrderRequest draft = DraftOrderRequest.newBuilder()
                .setRequestId(text(typed, "requestId"))
                .setComplaintReference(text(typed, "complaint"))
                .setIntermediary(text(typed, "intermediary"))
                .addAllLocationIds(Objects.requireNonNullElse(typed.get("locationId"), List.of()))
                .setDetails(OrderField.details(field -> text(typed, field)))
                .build();
        return orders.draftOrder(draft)
                .chain(response -> response.hasOrder()
                        ? Uni.createFrom().item(opened(response.getOrder().getId()))
                        : show(frame, draft, response.getUnmet(), 422))
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure));
    }

    private Uni<RestResponse<String>> show(Frame frame, DraftOrderRequest draft, UnmetList unmet, int status) {
        OrderDetails details = draft.getDetails();
        return matter(draft)
                .map(matter -> OrderForm.of(
                        draft.getRequestId(),
                        draft.getComplaintReference(),
                        matter,
                        draft.getLocationIdsList(),
                        details,
                        unmet,
                        frame.in()))
                .chain(form -> pages.show(frame, "order-form", Map.of("form", form), status));
    }

    private Uni<Matter> matter(DraftOrderRequest draft) {
        return intake.getComplaint(GetComplaintRequest.newBuilder()
                        .setAccess(CaseAccess.newBuilder().setReference(draft.getComplaintReference()))
                        .build())
                .map(complaint -> complaint.getMattersList().stream()
                        .filter(matter -> matter.getIntermediary().equals(draft.getIntermediary()))
                        .findFirst()
                        .orElseThrow(() -> new ProblemException(
                                CommonProblem.REQUEST_INVALID,
                                "The complaint has no matter with this intermediary. Open the case and start there.")));
    }

    private static RestResponse<String> opened(String id) {
        return ResponseBuilder.<String>seeOther(URI.create("/officer/orders/" + id))
                .build();
    }

    private static String text(MultivaluedMap<String, String> typed, String field) {
        return Objects.requireNonNullElse(typed.getFirst(field), "").strip();
    }
}
