package dev.asli.compliance.order;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The orders on record. */
public interface Orders {

    Uni<Order> add(Order order);

    Uni<Order> replace(Order order);

    /** Fails with {@link OrderProblem#ORDER_NOT_FOUND}. */
    Uni<Order> get(UUID id);

    Uni<Optional<Order>> ofRequest(String requestId);

    Uni<List<Order>> of(List<UUID> ids);
}
