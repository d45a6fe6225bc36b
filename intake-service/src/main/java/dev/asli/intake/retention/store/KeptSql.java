package dev.asli.intake.retention.store;

import dev.asli.intake.retention.DataClass;

/** Where each class lies. Every statement gives reference, key and the moment that begins its time, or null for none. */
final class KeptSql {

    private static final String OVER = "case when c.stage in ('CLOSED', 'WITHDRAWN') then c.stage_since end";

    private static final String IDENTITY = "select c.reference, '' as item_key, " + OVER + " as triggered_at"
            + " from complaint c where exists (select from vault_contact v where v.reference = c.reference and"
            + " v.sealed is not null) or exists (select from vault_key k where k.reference = c.reference"
            + " and k.scope in ('CONTACT', 'SAFE_CONTACT') and k.wrapped is not null)";

    private static final String MESSAGES = "select c.reference, '' as item_key, " + OVER + " as triggered_at"
            + " from complaint c where exists (select from vault_key k where k.reference = c.reference"
            + " and k.scope = 'MESSAGES' and k.wrapped is not null)";

    private static final String MEDIA =
            "select c.reference, cast(e.id as text) as item_key, " + OVER + " as triggered_at"
                    + " from complaint c join exhibit e on e.reference = c.reference where not e.hash_only"
                    + " and not exists (select from exhibit_disposal d where d.exhibit_id = e.id)";

    private static final String PAGES =
            "select c.reference, cast(p.id as text) as item_key, " + OVER + " as triggered_at"
                    + " from complaint c join capture p on p.reference = c.reference where p.state = 'DONE'"
                    + " and not exists (select from capture_disposal d where d.capture_id = p.id)";

    private static final String ACCESS =
            "select o.reference, cast(o.id as text) as item_key, o.asked_at as triggered_at"
                    + " from contact_opening o where o.blanked_at is null and o.step <> 'WAITING'";

    private static final String DECISIONS =
            "select c.reference, '' as item_key, " + OVER + " as triggered_at from complaint c";

    private static final String DUE =
            " where k.triggered_at >= :from and k.triggered_at < :until and k.triggered_at <= :now"
                    + " and not exists (select from preservation_hold h where h.reference = k.reference and h.ended_at is null"
                    + " and (h.hold_until is null or h.hold_until > :now))"
                    + " and not exists (select from disposal_item i where i.retention_class = :class"
                    + " and i.reference = k.reference and i.item_key = k.item_key and i.outcome in ('WAITING', 'REMOVING'))"
                    + " order by k.triggered_at, k.reference, k.item_key limit :most";

    private static final String GONE_CONTACT = "select count(*) from vault_contact where erased_at is not null";
    private static final String GONE_MESSAGES =
            "select count(*) from vault_key where scope = 'MESSAGES' and destroyed_at is not null";
    private static final String GONE_MEDIA = "select count(*) from exhibit_disposal where true";
    private static final String GONE_PAGES = "select count(*) from capture_disposal where true";
    private static final String GONE_ACCESS = "select count(*) from contact_opening where blanked_at is not null";
    private static final String NONE_GONE = "select cast(0 as bigint) from complaint where true";

    private KeptSql() {}

    static String due(DataClass dataClass) {
        return "select k.reference, k.item_key, k.triggered_at from (" + all(dataClass) + ") k" + DUE;
    }

    static String kept(DataClass dataClass) {
        return "select count(*), min(k.triggered_at) from (" + all(dataClass) + ") k where k.reference = :reference";
    }

    static String gone(DataClass dataClass) {
        return switch (dataClass) {
                    case COMPLAINANT_IDENTITY -> GONE_CONTACT;
                    case MESSAGE_TEXT -> GONE_MESSAGES;
                    case EVIDENCE_MEDIA -> GONE_MEDIA;
                    case PAGE_CAPTURE -> GONE_PAGES;
                    case ACCESS_RECORD -> GONE_ACCESS;
                    case DECISION_RECORD -> NONE_GONE;
                }
                + " and reference = :reference";
    }

    private static String all(DataClass dataClass) {
        return switch (dataClass) {
            case COMPLAINANT_IDENTITY -> IDENTITY;
            case MESSAGE_TEXT -> MESSAGES;
            case EVIDENCE_MEDIA -> MEDIA;
            case PAGE_CAPTURE -> PAGES;
            case ACCESS_RECORD -> ACCESS;
            case DECISION_RECORD -> DECISIONS;
        };
    }
}
