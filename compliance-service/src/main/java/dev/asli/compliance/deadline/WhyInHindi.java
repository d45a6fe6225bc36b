package dev.asli.compliance.deadline;

import dev.asli.compliance.rulepack.Rule;
import java.time.Instant;
import java.util.Locale;

/** Plain Hindi for one rule; clause numbers and the arithmetic stay as the rule writes them. */
record WhyInHindi(Rule rule) {

    private static final Locale HINDI = Locale.forLanguageTag("hi-IN");

    String sentences(Instant trigger, String arithmetic) {
        return "%s: समय उस क्षण से गिना जाता है जब %s, यानी %s से। %s %s"
                .formatted(
                        clause(rule.clause()),
                        event(),
                        Why.moment(trigger, rule.pack().zone(), HINDI),
                        limit(arithmetic),
                        version());
    }

    private static String clause(String clause) {
        return clause.replace("rule ", "नियम ")
                .replace("first proviso", "पहला परंतुक")
                .replace("second proviso", "दूसरा परंतुक")
                .replace("proviso", "परंतुक")
                .replace("arts ", "अनुच्छेद ")
                .replace("art ", "अनुच्छेद ");
    }

    private String event() {
        return switch (rule.trigger().event().word()) {
            case "complaint.received" -> "मध्यवर्ती को शिकायत मिली";
            case "order.received" -> "मध्यवर्ती को आदेश मिला";
            case "notice.delivered" -> "नोटिस पहुँचा";
            case "complaint.acknowledged" -> "शिकायत की पावती दी गई";
            case "complaint.resolved" -> "निर्णय बताया गया";
            default -> "यह घटना हुई (%s)".formatted(rule.trigger().event().word());
        };
    }

    private String limit(String arithmetic) {
        int quantity = rule.timeLimit().quantity();
        return switch (rule.timeLimit().counting()) {
            case ELAPSED ->
                "क़ानून इसके लिए %d %s देता है। गिनती बिना रुके चलती है, रात और छुट्टियाँ भी गिनी जाती हैं: %s।"
                        .formatted(quantity, quantity == 1 ? "घंटा" : "घंटे", arithmetic);
            case CALENDAR_DAYS_EXCL_FIRST ->
                "क़ानून इसके लिए %d दिन देता है। पहला दिन नहीं गिना जाता और आख़िरी दिन पूरा गिना जाता है: %s।"
                        .formatted(quantity, arithmetic);
            case CALENDAR_DAYS_INCL_FIRST ->
                "क़ानून इसके लिए %d दिन देता है। पहला दिन भी गिना जाता है और आख़िरी दिन पूरा गिना जाता है: %s।"
                        .formatted(quantity, arithmetic);
            case MONTHS ->
                "क़ानून इसके लिए %d %s देता है, यानी उसी तारीख़ और उसी समय तक: %s।"
                        .formatted(quantity, quantity == 1 ? "महीना" : "महीने", arithmetic);
            case STANDARD ->
                "क़ानून यहाँ जल्दी कार्रवाई माँगता है, पर कोई संख्या नहीं बताता, इसलिए कोई अंतिम समय नहीं है;"
                        + " कितना समय लगा, यह मापा और दिखाया जाता है।";
        };
    }

    private String version() {
        return "यह नियम का वह रूप है जो %s से लागू है (%s)।"
                .formatted(Why.date(rule.inForce().from(), rule.pack().zone(), HINDI), rule.versionId());
    }
}
