package dev.asli.gateway.matter.rest;

import dev.asli.contracts.compliance.v1.Matter;
import dev.asli.contracts.compliance.v1.NoticeSummary;
import dev.asli.contracts.compliance.v1.OrderSummary;
import dev.asli.gateway.deadline.rest.DeadlineView;
import dev.asli.gateway.json.rest.Wire;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One intermediary's share of a complaint. */
@Schema(name = "Matter")
public record MatterView(
        String id,
        String intermediary,
        @Nullable String intermediaryName,
        List<LocationView> locations,
        List<DeadlineView> deadlines,
        @Nullable GrievanceView grievance,
        List<ResponseView> responses,
        List<ObservationView> observations,
        List<OrderLine> orders,

        @Schema(description = "Rights that the intermediary's earlier replies opened, from the prior steps stated.")
        List<AppealRightView> appealRights) {

    public static MatterView of(Matter matter) {
        return new MatterView(
                matter.getId(),
                matter.getIntermediary(),
                Wire.text(matter.getIntermediaryName()),
                LocationView.all(matter.getLocationsList()),
                DeadlineView.all(matter.getDeadlinesList()),
                matter.hasGrievance() ? GrievanceView.of(matter.getGrievance()) : null,
                ResponseView.all(matter.getResponsesList()),
                ObservationView.all(matter.getObservationsList()),
                matter.getOrdersList().stream().map(OrderLine::of).toList(),
                AppealRightView.all(matter.getAppealRightsList()));
    }

    public static List<MatterView> all(List<Matter> matters) {
        return matters.stream().map(MatterView::of).toList();
    }

    /** The complaint as served on the intermediary. */
    @Schema(name = "Grievance")
    public record GrievanceView(
            String id,
            @Nullable String state,
            @Nullable Instant stateSince,

            @Schema(description = "How well receipt is proved, R0 to R4.", examples = "R2") @Nullable
            String serviceGrade,

            @Nullable Instant receivedAt) {

        static GrievanceView of(NoticeSummary notice) {
            return new GrievanceView(
                    notice.getId(),
                    Wire.state(notice.getState(), "NOTICE_"),
                    Wire.time(notice.hasStateSince(), notice.getStateSince()),
                    Wire.text(notice.getServiceGrade()),
                    Wire.time(notice.hasReceivedAt(), notice.getReceivedAt()));
        }
    }

    /** An order about this matter, in one line. */
    @Schema(name = "OrderLine")
    public record OrderLine(
            String id, @Nullable String state, @Nullable Instant dueAt) {

        static OrderLine of(OrderSummary order) {
            return new OrderLine(
                    order.getId(),
                    Wire.state(order.getState(), "NOTICE_"),
                    Wire.time(order.hasDueAt(), order.getDueAt()));
        }
    }
}
