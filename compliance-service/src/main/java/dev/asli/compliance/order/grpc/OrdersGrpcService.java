package dev.asli.compliance.order.grpc;

import dev.asli.compliance.order.OrderDesk;
import dev.asli.compliance.order.OrderDraft;
import dev.asli.compliance.order.OrderFiles;
import dev.asli.compliance.order.OrderProblem;
import dev.asli.compliance.wire.grpc.Wire;
import dev.asli.contracts.compliance.v1.ApproveOrderRequest;
import dev.asli.contracts.compliance.v1.DraftOrderRequest;
import dev.asli.contracts.compliance.v1.DraftOrderResponse;
import dev.asli.contracts.compliance.v1.GetOrderRequest;
import dev.asli.contracts.compliance.v1.ListOrdersRequest;
import dev.asli.contracts.compliance.v1.ListOrdersResponse;
import dev.asli.contracts.compliance.v1.Order;
import dev.asli.contracts.compliance.v1.Orders;
import dev.asli.contracts.compliance.v1.RescindOrderRequest;
import dev.asli.kit.identity.CurrentActor;
import dev.asli.kit.identity.Roles;
import dev.asli.kit.problem.ProblemException;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;

/** Translates; decides nothing. */
@GrpcService
class OrdersGrpcService implements Orders {

    private final OrderDesk desk;
    private final OrderFiles files;
    private final CurrentActor caller;

    OrdersGrpcService(OrderDesk desk, OrderFiles files, CurrentActor caller) {
        this.desk = desk;
        this.files = files;
        this.caller = caller;
    }

    @Override
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER})
    public Uni<DraftOrderResponse> draftOrder(DraftOrderRequest request) {
        OrderDraft draft = new OrderDraft(
                request.getRequestId(),
                request.getComplaintReference(),
                request.getIntermediary(),
                request.getLocationIdsList(),
                OrderWire.read(request.getDetails()));
        Uni<DraftOrderResponse> answer = order(desk.draft(draft, caller.get()))
                .map(order -> DraftOrderResponse.newBuilder().setOrder(order).build());
        return Wire.orUnmet(
                answer, unmet -> DraftOrderResponse.newBuilder().setUnmet(unmet).build());
    }

    @Override
    @RolesAllowed(Roles.SENIOR_OFFICER)
    public Uni<Order> approveOrder(ApproveOrderRequest request) {
        return order(desk.approve(id(request.getId()), caller.get()));
    }

    @Override
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER})
    public Uni<Order> rescindOrder(RescindOrderRequest request) {
        return order(desk.rescind(id(request.getId()), request.getReason(), caller.get()));
    }

    @Override
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR})
    public Uni<Order> getOrder(GetOrderRequest request) {
        return order(Uni.createFrom().item(id(request.getId())));
    }

    @Override
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR})
    public Uni<ListOrdersResponse> listOrders(ListOrdersRequest request) {
        return files.list(request.getState(), request.getComplaintReference())
                .map(all -> ListOrdersResponse.newBuilder()
                        .addAllOrders(all.stream().map(OrderWire::of).toList())
                        .build());
    }

    private Uni<Order> order(Uni<UUID> id) {
        return id.chain(files::get).map(OrderWire::of);
    }

    private static UUID id(String text) {
        return Wire.id(text, unknown -> new ProblemException(OrderProblem.ORDER_NOT_FOUND, "No order has this id."));
    }
}
