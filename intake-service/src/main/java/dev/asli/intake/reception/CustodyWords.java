package dev.asli.intake.reception;

import dev.asli.ledger.LedgerEntry;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One English sentence for each line of the chain of custody. */
public final class CustodyWords {

    private static final Map<String, String> SENTENCES = Map.ofEntries(
            Map.entry("CAMPAIGN_JOINED", "The complaint was put beside others about the same thing; it stays its own."),
            Map.entry("CAMPAIGN_SPLIT", "An officer set the complaint apart from others about the same thing."),
            Map.entry("CAMPAIGN_MERGED", "An officer put the complaint beside others about the same thing."),
            Map.entry(
                    "SERVING_HELD",
                    "Serving waits for an officer, since very many like it came at once; it goes on by itself if none comes."),
            Map.entry("SERVING_HOLD_RELEASED", "An officer looked, and the grievance is served."),
            Map.entry("SERVING_HOLD_CONFIRMED", "An officer looked, and the grievance is not served for now."),
            Map.entry("SERVING_HOLD_LAPSED", "No officer came in time, and the grievance is served."),
            Map.entry("COMPLAINT_FILED", "The complaint was received and entered."),
            Map.entry("GRIEVANCE_SERVED", "The grievance was handed over to be served on every intermediary named."),
            Map.entry("EXHIBIT_HASHES_GIVEN", "Hashes of an exhibit were recorded; its bytes stayed with the person."),
            Map.entry("MESSAGE_SENT", "A message was sent; the ledger holds its digest only."),
            Map.entry("MESSAGES_READ", "The other side has seen messages."),
            Map.entry("RECOVERY_CODES_ISSUED", "Codes for a lost secret were issued; earlier ones ended."),
            Map.entry("SECRET_REPLACED", "The secret was replaced by means of a code; the old one opens nothing."),
            Map.entry("HANDOVER_ASKED", "An officer asked to hand a code to the complainant, who was checked."),
            Map.entry("HANDOVER_CODE_ISSUED", "A code to hand to the complainant was made."),
            Map.entry("LOCATIONS_SERVED", "Places named since were handed over to be served."),
            Map.entry("COMPLAINT_CLOSED", "An officer closed the complaint."),
            Map.entry("COMPLAINT_WITHDRAWN", "The complaint was withdrawn."),
            Map.entry("COMPLAINT_DECIDED", "An officer decided the complaint."),
            Map.entry(
                    "CONTACT_OPENING_APPROVED", "A second person agreed that the complainant's contact may be opened."),
            Map.entry("CONTACT_OPENING_REFUSED", "A second person refused to have the complainant's contact opened."),
            Map.entry(
                    "PAGE_CLAIMED",
                    "What the person's own device saw of a page was recorded, as the person's statement."),
            Map.entry("CAPTURE_ASKED", "An officer asked for a page to be visited and kept."),
            Map.entry(
                    "CAPTURE_FAILED",
                    "A page could not be captured, for a cause of ours; that says nothing about the page."),
            Map.entry("CAPTURE_OPENED", "A captured page was opened for a stated purpose."),
            Map.entry(
                    "CONTACT_ERASED",
                    "The complainant's contact was erased: the only key that opened it was destroyed."),
            Map.entry(
                    "ERASURE_REFUSED", "The complainant asked to have the contact erased; it could not be erased yet."),
            Map.entry("HOLD_PLACED", "A legal hold was placed: nothing of the case is destroyed while it lasts."),
            Map.entry("HOLD_RELEASED", "A second person released a legal hold."),
            Map.entry("HOLD_LAPSED", "A legal hold ended at the time it was given."),
            Map.entry("EXAMINATION_REPLAYED", "A failed examination was put back in line by the operator."),
            Map.entry("CASE_FILE_EXPORTED", "The case file was exported."));

    private static final Map<String, String> PURPOSES = Map.of(
            "STATUTORY_NOTICE", "because the law wants a name in a notice or a form",
            "REACH_COMPLAINANT", "to reach the complainant",
            "SAFETY", "because somebody is in danger",
            "LAWFUL_ORDER", "on a lawful order",
            "COMPLAINANT_REQUEST", "because the complainant asked for it",
            "RECOVERY", "to check a person who lost the secret");

    private static final Map<String, String> VIEWS = Map.of(
            "REVIEW", "to understand what the complaint is about",
            "DECISION", "to decide",
            "ANSWER", "to answer the complainant, an appeal or a court",
            "QUALITY", "to check how the examination came to its advice");

    private CustodyWords() {}

    public static String of(LedgerEntry entry) {
        return switch (entry.kind()) {
            case "LOCATIONS_ADDED" ->
                "The complainant named %d more places."
                        .formatted(count(entry.payload().get("locations")));
            case "CONSENT_GIVEN" ->
                "Consent was given for %s; the receipt is %s."
                        .formatted(
                                entry.payload().get("purpose"), entry.payload().get("receipt"));
            case "CONSENT_REFUSED" ->
                "Consent was not given, or withdrawn, for %s; the receipt is %s."
                        .formatted(
                                entry.payload().get("purpose"), entry.payload().get("receipt"));
            case "INTAKE_FORMAT_SET" ->
                "An officer corrected by which way the complaint came: from %s to %s."
                        .formatted(entry.payload().get("from"), entry.payload().get("to"));
            case "EXHIBIT_ACQUIRED" ->
                "Exhibit %s was taken in and stored; its SHA-256 begins with %s."
                        .formatted(entry.payload().get("number"), beginning(entry, "sha256"));
            case "EXHIBIT_SCANNED" -> scanned(entry);
            case "EXHIBIT_VIEWED" ->
                "An officer looked at exhibit %s (%s), %s."
                        .formatted(
                                entry.payload().get("number"),
                                String.valueOf(entry.payload().get("variant")).toLowerCase(java.util.Locale.ROOT),
                                VIEWS.getOrDefault(
                                        String.valueOf(entry.payload().get("purpose")),
                                        "for a purpose that was recorded"));
            case "EXAMINATION_DONE" ->
                "The exhibit whose SHA-256 begins with %s was examined; the examination is advice, not a decision."
                        .formatted(beginning(entry, "exhibitSha256"));
            case "EXAMINATION_FAILED" ->
                "The exhibit whose SHA-256 begins with %s could not be examined (%s); that says nothing about it being genuine."
                        .formatted(
                                beginning(entry, "exhibitSha256"),
                                entry.payload().get("reason"));
            case "PAGE_CAPTURED" ->
                "A page was visited (%s) and kept; the bundle's SHA-256 begins with %s."
                        .formatted(entry.payload().get("outcome"), beginning(entry, "bundleSha256"));
            case "SERVING_REFUSED" ->
                "The grievance could not be served (%s). It is tried again by itself, and somebody has to mend the cause."
                        .formatted(entry.payload().get("reason"));
            case "CONTACT_OPENING_ASKED" ->
                "An officer asked to open the complainant's contact, %s.".formatted(purpose(entry));
            case "CONTACT_OPENED" -> "The complainant's contact was opened, %s.".formatted(purpose(entry));
            case "DISPOSED" ->
                "Two persons had something destroyed whose time was over (%s, under %s)."
                        .formatted(word(entry), entry.payload().get("rule"));
            case "DISPOSAL_REFUSED" ->
                "Something was not destroyed although its time was over (%s): a legal hold is on it."
                        .formatted(word(entry));
            default -> SENTENCES.getOrDefault(entry.kind(), "Something was entered under the kind shown.");
        };
    }

    private static String word(LedgerEntry entry) {
        return String.valueOf(entry.payload().get("class")).replace('_', ' ');
    }

    private static String purpose(LedgerEntry entry) {
        return PURPOSES.getOrDefault(String.valueOf(entry.payload().get("purpose")), "for a stated purpose");
    }

    private static String beginning(LedgerEntry entry, String field) {
        String digest = String.valueOf(entry.payload().get(field));
        return digest.substring(0, Math.min(12, digest.length()));
    }

    private static int count(@Nullable Object list) {
        return list instanceof Collection<?> items ? items.size() : 0;
    }

    private static String scanned(LedgerEntry entry) {
        Object detail = entry.payload().get("detail");
        return switch (String.valueOf(entry.payload().get("result"))) {
            case "CLEAN" -> "The exhibit was looked through for malware; none was found.";
            case "INFECTED" ->
                "Malware (%s) was found in the exhibit: it stays sealed, is never shown and never examined."
                        .formatted(detail);
            default -> "The exhibit could not be looked through for malware (%s).".formatted(detail);
        };
    }
}
