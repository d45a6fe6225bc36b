package dev.asli.gateway.order.rest;

import dev.asli.contracts.compliance.v1.Order;
import dev.asli.gateway.deadline.rest.DeadlineView;
import dev.asli.gateway.json.rest.Wire;
import dev.asli.gateway.matter.rest.LocationView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A reasoned intimation by an authorised officer. */
@Schema(name = "Order")
record OrderView(
        String id,

        @Schema(
                enumeration = {
                    "DRAFTED",
                    "APPROVED",
                    "SENT",
                    "DELIVERED",
                    "ACKNOWLEDGED",
                    "ANSWERED",
                    "CLOSED",
                    "RESCINDED"
                })
        @Nullable
        String state,

        String complaintReference,
        String intermediary,
        OrderDetailsView details,
        List<LocationView> locations,
        @Nullable String draftedBy,
        @Nullable Instant draftedAt,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,

        @Schema(
                description =
                        "JWS compact serialisation (EdDSA), once approved; the key is at /.well-known/asli-keys.json.")
        @Nullable
        String signedNotice,

        List<DeadlineView> deadlines,
        @Nullable String rescindedBecause) {

    static OrderView of(Order order) {
        return new OrderView(
                order.getId(),
                Wire.state(order.getState(), "NOTICE_"),
                order.getComplaintReference(),
                order.getIntermediary(),
                OrderDetailsView.of(order.getDetails()),
                LocationView.all(order.getLocationsList()),
                Wire.text(order.getDraftedBy()),
                Wire.time(order.hasDraftedAt(), order.getDraftedAt()),
                Wire.text(order.getApprovedBy()),
                Wire.time(order.hasApprovedAt(), order.getApprovedAt()),
                Wire.text(order.getSignedNotice()),
                DeadlineView.all(order.getDeadlinesList()),
                Wire.text(order.getRescindedBecause()));
    }
}
