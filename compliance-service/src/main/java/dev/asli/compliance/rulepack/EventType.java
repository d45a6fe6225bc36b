package dev.asli.compliance.rulepack;

/**
 * A kind of event in the rule packs' vocabulary ({@code event_types} and {@code operator_events} of enums.yaml).
 *
 * @param word the pack's word, for example {@code complaint.received}
 */
public record EventType(String word) implements Comparable<EventType> {

    public static final EventType COMPLAINT_RECEIVED = new EventType("complaint.received");
    public static final EventType COMPLAINT_ACKNOWLEDGED = new EventType("complaint.acknowledged");
    public static final EventType COMPLAINT_RESOLVED = new EventType("complaint.resolved");
    public static final EventType ORDER_RECEIVED = new EventType("order.received");
    public static final EventType ORDER_ACKNOWLEDGED = new EventType("order.acknowledged");
    public static final EventType NOTICE_DELIVERED = new EventType("notice.delivered");
    public static final EventType INFORMATION_GIVEN = new EventType("info_request.answered");
    public static final EventType CONTENT_REMOVED = new EventType("content.removed");
    public static final EventType ACCESS_DISABLED = new EventType("content.access_disabled");
    public static final EventType CONTENT_LABELLED = new EventType("content.labelled");
    public static final EventType OBSERVED_UP = new EventType("content.observed_up");
    public static final EventType OBSERVED_DOWN = new EventType("content.observed_down");

    @Override
    public int compareTo(EventType other) {
        return word.compareTo(other.word);
    }

    @Override
    public String toString() {
        return word;
    }
}
