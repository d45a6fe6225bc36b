package dev.asli.gateway.order.rest;

import dev.asli.contracts.compliance.v1.ApproveOrderRequest;
import dev.asli.contracts.compliance.v1.DraftOrderRequest;
import dev.asli.contracts.compliance.v1.DraftOrderResponse;
import dev.asli.contracts.compliance.v1.GetOrderRequest;
import dev.asli.contracts.compliance.v1.ListOrdersRequest;
import dev.asli.contracts.compliance.v1.Orders;
import dev.asli.contracts.compliance.v1.RescindOrderRequest;
import dev.asli.gateway.idempotency.rest.Writes;
import dev.asli.gateway.idempotency.rest.Writes.Done;
import dev.asli.gateway.json.rest.Wire;
import dev.asli.kit.identity.Roles;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Orders: one officer drafts, another approves. */
@Path("/api/v1/officer/orders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
class OrderResource {

    private final Orders orders;
    private final Writes writes;

    OrderResource(@GrpcClient("compliance") Orders orders, Writes writes) {
        this.orders = orders;
        this.writes = writes;
    }

    @POST
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER})
    @Operation(
            operationId = "draftOrder",
            summary = "Draft an order",
            description =
                    "A defective draft is refused whole, with every unmet requirement: it cannot be sent and starts "
                            + "no time limit.")
    @APIResponse(
            responseCode = "201",
            description = "Drafted; a senior officer other than the drafter approves it.",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Uni<RestResponse<String>> draft(@Nullable OrderRequest request) {
        OrderRequest order = Wire.required(request);
        return writes.once(
                order, requestId -> orders.draftOrder(order.message(requestId)).map(OrderResource::drafted));
    }

    @GET
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR})
    @Operation(operationId = "listOrders", summary = "Orders, all or those waiting for approval")
    public Uni<OrdersView> list(
            @Schema(enumeration = {"drafted", "all"}) @RestQuery @Nullable String state,
            @RestQuery @Nullable String complaintReference) {
        return orders.listOrders(ListOrdersRequest.newBuilder()
                        .setState(Wire.orEmpty(state))
                        .setComplaintReference(Wire.orEmpty(complaintReference))
                        .build())
                .map(answer -> new OrdersView(
                        answer.getOrdersList().stream().map(OrderView::of).toList()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR})
    @Operation(operationId = "getOrder", summary = "One order")
    public Uni<OrderView> get(@RestPath String id) {
        return orders.getOrder(GetOrderRequest.newBuilder().setId(id).build()).map(OrderView::of);
    }

    @POST
    @Path("/{id}/approval")
    @RolesAllowed(Roles.SENIOR_OFFICER)
    @Operation(
            operationId = "approveOrder",
            summary = "Approve, sign and serve an order",
            description = "By another person than the drafter. Twice is the same as once.")
    @APIResponse(
            responseCode = "200",
            description = "Signed and served.",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Uni<RestResponse<String>> approve(@RestPath String id) {
        return writes.once(
                List.of(),
                requestId -> orders.approveOrder(
                                ApproveOrderRequest.newBuilder().setId(id).build())
                        .map(order -> Done.ok(OrderView.of(order))));
    }

    @POST
    @Path("/{id}/rescission")
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER})
    @Operation(operationId = "rescindOrder", summary = "Take an order back, with a reason; its deadlines stop")
    @APIResponse(
            responseCode = "200",
            description = "Rescinded.",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Uni<RestResponse<String>> rescind(@RestPath String id, @Nullable RescissionRequest request) {
        RescissionRequest rescission = Wire.required(request);
        return writes.once(
                rescission,
                requestId -> orders.rescindOrder(RescindOrderRequest.newBuilder()
                                .setId(id)
                                .setReason(Wire.orEmpty(rescission.reason()))
                                .build())
                        .map(order -> Done.ok(OrderView.of(order))));
    }

    private static Done drafted(DraftOrderResponse answer) {
        return switch (answer.getOutcomeCase()) {
            case ORDER ->
                Done.created("/api/v1/officer/orders/" + answer.getOrder().getId(), OrderView.of(answer.getOrder()));
            case UNMET -> throw Wire.unmet(answer.getUnmet().getRequirementsList());
            case OUTCOME_NOT_SET -> throw new IllegalStateException("A draft without outcome.");
        };
    }

    @Schema(name = "OrderRequest")
    record OrderRequest(
            @Schema(required = true) @Nullable String complaintReference,

            @Schema(required = true) @Nullable String intermediary,

            @Schema(required = true, description = "Ids of the matter's locations; at least one.") @Nullable
            List<String> locationIds,

            @Schema(required = true) @Nullable OrderDetailsView details) {

        DraftOrderRequest message(String requestId) {
            DraftOrderRequest.Builder message = DraftOrderRequest.newBuilder()
                    .setRequestId(requestId)
                    .setComplaintReference(Wire.orEmpty(complaintReference))
                    .setIntermediary(Wire.orEmpty(intermediary))
                    .addAllLocationIds(Objects.requireNonNullElse(locationIds, List.of()));
            if (details != null) {
                message.setDetails(details.message());
            }
            return message.build();
        }
    }

    @Schema(name = "RescissionRequest")
    record RescissionRequest(
            @Schema(required = true) @Nullable String reason) {}

    @Schema(name = "Orders")
    record OrdersView(List<OrderView> orders) {}
}
