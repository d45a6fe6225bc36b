package dev.asli.gateway.order.page;

import dev.asli.contracts.compliance.v1.MatterLocation;
import dev.asli.contracts.compliance.v1.NoticeState;
import dev.asli.contracts.compliance.v1.Order;
import dev.asli.contracts.compliance.v1.OrderDetails;
import dev.asli.gateway.portal.Language;
import dev.asli.gateway.portal.Moments;
import dev.asli.gateway.portal.Words;
import dev.asli.gateway.portal.page.DeadlineModel;
import dev.asli.gateway.portal.page.Protos;
import java.util.List;

/**
 * An order as its page shows it.
 *
 * @param canApprove the reader is a senior officer and did not draft it
 * @param waits it is drafted, and the reader cannot approve it
 */
public record OrderModel(
        String id,
        String shortId,
        String state,
        String tone,
        String complaint,
        String intermediary,
        List<Detail> details,
        List<String> locations,
        String draftedBy,
        String drafted,
        String approvedBy,
        String approved,
        boolean canApprove,
        boolean waits,
        List<DeadlineModel> deadlines,
        String signedNotice) {

    private static final int SHORT_ID = 8;

    public record Detail(String name, String value) {}

    static OrderModel of(Order order, Language language, boolean readerMayApprove) {
        boolean drafted = order.getState() == NoticeState.DRAFTED;
        return new OrderModel(
                order.getId(),
                order.getId().substring(0, Math.min(SHORT_ID, order.getId().length())),
                Words.orCode(language, "order_", order.getState().name()),
                tone(order.getState()),
                order.getComplaintReference(),
                order.getIntermediary(),
                details(order.getDetails(), language),
                order.getLocationsList().stream().map(MatterLocation::getUrl).toList(),
                order.getDraftedBy(),
                Moments.show(Protos.instant(order.getDraftedAt()), language),
                order.getApprovedBy(),
                order.hasApprovedAt() ? Moments.show(Protos.instant(order.getApprovedAt()), language) : "",
                drafted && readerMayApprove,
                drafted && !readerMayApprove,
                order.getDeadlinesList().stream()
                        .map(deadline -> DeadlineModel.of(deadline, language))
                        .toList(),
                order.getSignedNotice());
    }

    private static List<Detail> details(OrderDetails details, Language language) {
        return OrderField.all().stream()
                .map(field -> new Detail(Words.in(language, field.words()), field.value(details)))
                .toList();
    }

    private static String tone(NoticeState state) {
        return switch (state) {
            case DRAFTED, APPROVED, SENT -> "wait";
            case DELIVERED, ACKNOWLEDGED, ANSWERED, NOTICE_CLOSED -> "good";
            case RESCINDED, NOTICE_STATE_UNSPECIFIED, UNRECOGNIZED -> "plain";
        };
    }
}
