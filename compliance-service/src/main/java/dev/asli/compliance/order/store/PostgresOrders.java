package dev.asli.compliance.order.store;

import static dev.asli.compliance.order.OrderProblem.ORDER_NOT_FOUND;

import dev.asli.compliance.notice.Particulars;
import dev.asli.compliance.order.Order;
import dev.asli.compliance.order.Orders;
import dev.asli.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Joins the caller's transaction and opens none of its own. */
@ApplicationScoped
class PostgresOrders implements Orders, Particulars, PanacheRepositoryBase<OrderRow, UUID> {

    @Override
    public Uni<Order> add(Order order) {
        return persist(new OrderRow(order)).replaceWith(order);
    }

    @Override
    public Uni<Order> replace(Order order) {
        return findById(order.id()).invoke(row -> row.write(order)).replaceWith(order);
    }

    @Override
    public Uni<Order> get(UUID id) {
        return findById(id)
                .onItem()
                .ifNull()
                .failWith(() -> new ProblemException(ORDER_NOT_FOUND, "No order has this id."))
                .map(OrderRow::read);
    }

    @Override
    public Uni<Optional<Order>> ofRequest(String requestId) {
        return find("requestId", requestId)
                .firstResult()
                .map(row -> Optional.ofNullable(row).map(OrderRow::read));
    }

    @Override
    public Uni<List<Order>> of(List<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : list("id in ?1", ids)
                        .map(rows -> rows.stream().map(OrderRow::read).toList());
    }

    @Override
    public Uni<Map<UUID, Map<String, String>>> ofNotices(List<UUID> notices) {
        return of(notices)
                .map(orders -> orders.stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Order::id, order -> order.details().asMap())));
    }
}
