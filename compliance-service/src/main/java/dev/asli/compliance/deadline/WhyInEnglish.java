package dev.asli.compliance.deadline;

import dev.asli.compliance.rulepack.Rule;
import java.time.Instant;
import java.util.Locale;

/** Plain English for one rule. */
record WhyInEnglish(Rule rule) {

    String sentences(Instant trigger, String arithmetic) {
        return "%s: time runs from the moment %s, %s. %s %s"
                .formatted(
                        clause(rule.clause()),
                        event(),
                        Why.moment(trigger, rule.pack().zone(), Locale.ENGLISH),
                        limit(arithmetic),
                        version());
    }

    private static String clause(String clause) {
        return clause.substring(0, 1).toUpperCase(Locale.ENGLISH) + clause.substring(1);
    }

    private String event() {
        return switch (rule.trigger().event().word()) {
            case "complaint.received" -> "the intermediary received the complaint";
            case "order.received" -> "the intermediary received the order";
            case "notice.delivered" -> "the notice was delivered";
            case "complaint.acknowledged" -> "the complaint was acknowledged";
            case "complaint.resolved" -> "the decision was communicated";
            default -> "of the event " + rule.trigger().event().word();
        };
    }

    private String limit(String arithmetic) {
        int quantity = rule.timeLimit().quantity();
        return switch (rule.timeLimit().counting()) {
            case ELAPSED ->
                "The law gives %d %s, counted without a break, nights and holidays included: %s."
                        .formatted(quantity, quantity == 1 ? "hour" : "hours", arithmetic);
            case CALENDAR_DAYS_EXCL_FIRST ->
                "The law gives %d %s; the first day is not counted and the last one counts to its end: %s."
                        .formatted(quantity, quantity == 1 ? "day" : "days", arithmetic);
            case CALENDAR_DAYS_INCL_FIRST ->
                "The law gives %d %s; the first day is counted and the last one counts to its end: %s."
                        .formatted(quantity, quantity == 1 ? "day" : "days", arithmetic);
            case MONTHS ->
                "The law gives %d %s, to the same day of the month and time of day: %s."
                        .formatted(quantity, quantity == 1 ? "month" : "months", arithmetic);
            case STANDARD ->
                "The law asks for prompt action and names no number, so there is no due time;"
                        + " how long it takes is measured and shown.";
        };
    }

    private String version() {
        return "This is the version of the rule in force since %s (%s)."
                .formatted(Why.date(rule.inForce().from(), rule.pack().zone(), Locale.ENGLISH), rule.versionId());
    }
}
