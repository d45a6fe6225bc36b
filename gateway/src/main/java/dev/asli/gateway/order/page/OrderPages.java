package dev.asli.gateway.order.page;

import dev.asli.contracts.compliance.v1.ApproveOrderRequest;
import dev.asli.contracts.compliance.v1.GetOrderRequest;
import dev.asli.contracts.compliance.v1.ListOrdersRequest;
import dev.asli.contracts.compliance.v1.ListOrdersResponse;
import dev.asli.contracts.compliance.v1.Order;
import dev.asli.contracts.compliance.v1.Orders;
import dev.asli.gateway.portal.Frame;
import dev.asli.gateway.portal.page.Pages;
import dev.asli.kit.identity.Actor;
import dev.asli.kit.identity.CurrentActor;
import dev.asli.kit.identity.Roles;
import io.quarkus.grpc.GrpcClient;
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

/** Orders to read and to approve. */
@Path("/officer/orders")
@RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR})
class OrderPages {

    private final Orders orders;
    private final CurrentActor actors;
    private final Pages pages;

    OrderPages(@GrpcClient("compliance") Orders orders, CurrentActor actors, Pages pages) {
        this.orders = orders;
        this.actors = actors;
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public Uni<RestResponse<String>> list(@Context HttpServerRequest request) {
        Frame frame = pages.deskFrame(request);
        return orders.listOrders(ListOrdersRequest.getDefaultInstance())
                .map(ListOrdersResponse::getOrdersList)
                .chain(list -> pages.show(
                        frame,
                        "orders",
                        Map.of(
                                "rows",
                                list.stream()
                                        .map(order -> OrderModel.of(order, frame.in(), false))
                                        .toList())))
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure));
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Uni<RestResponse<String>> open(@RestPath String id, @Context HttpServerRequest request) {
        return show(pages.deskFrame(request), id, "", actors.get());
    }

    @POST
    @Path("{id}/approval")
    @RolesAllowed(Roles.SENIOR_OFFICER)
    @Operation(hidden = true)
    public Uni<RestResponse<String>> approve(@RestPath String id, @Context HttpServerRequest request) {
        Frame frame = pages.deskFrame(request);
        Actor reader = actors.get();
        return orders.approveOrder(ApproveOrderRequest.newBuilder().setId(id).build())
                .map(approved -> "")
                .onFailure()
                .recoverWithItem(Pages::words)
                .chain(problem -> show(frame, id, problem, reader))
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure));
    }

    private Uni<RestResponse<String>> show(Frame frame, String id, String problem, Actor reader) {
        Frame home = new Frame(frame.in(), "/officer/orders/" + id, true);
        return orders.getOrder(GetOrderRequest.newBuilder().setId(id).build())
                .chain(order -> pages.show(
                        home,
                        "order",
                        Map.of(
                                "order",
                                OrderModel.of(order, frame.in(), mayApprove(order, reader)),
                                "problem",
                                problem)))
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure));
    }

    /** For the page only; compliance-service decides again when it is asked. */
    private static boolean mayApprove(Order order, Actor reader) {
        return reader.is(Roles.SENIOR_OFFICER) && !order.getDraftedBy().endsWith(reader.subject());
    }
}
