package dev.asli.gateway.order.page;

import com.google.protobuf.Descriptors.FieldDescriptor;
import dev.asli.contracts.compliance.v1.OrderDetails;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What an order has to say, in the order of the contract. Which of it the law requires is compliance-service's to say.
 *
 * @param descriptor a text field of the contract's OrderDetails
 */
record OrderField(FieldDescriptor descriptor) {

    private static final List<String> SEVERAL_LINES = List.of("natureOfUnlawfulAct", "reasons");

    static List<OrderField> all() {
        return OrderDetails.getDescriptor().getFields().stream()
                .map(OrderField::new)
                .toList();
    }

    static OrderDetails details(UnaryOperator<String> typed) {
        OrderDetails.Builder details = OrderDetails.newBuilder();
        all().forEach(field -> details.setField(field.descriptor, typed.apply(field.name())));
        return details.build();
    }

    /** Name of the form field and of the API's property. */
    String name() {
        return descriptor.getJsonName();
    }

    /** Key of its words. */
    String words() {
        return "order_" + name();
    }

    boolean longText() {
        return SEVERAL_LINES.contains(name());
    }

    String value(OrderDetails details) {
        return details.getField(descriptor).toString();
    }
}
