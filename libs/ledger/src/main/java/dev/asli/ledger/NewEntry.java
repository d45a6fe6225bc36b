package dev.asli.ledger;

import java.util.Map;

/**
 * Something that happened, about to be entered.
 *
 * @param caseReference of the complaint it belongs to; 1 to 100 characters
 * @param kind upper-case word such as EXHIBIT_ACQUIRED; 1 to 100 characters
 * @param actor pseudonym: role and subject, never a name; 1 to 200 characters
 * @param payload strings, integers, booleans, null, lists and objects ({@link CanonicalJson}). No personal data: an
 *     entry can never be changed or removed
 */
public record NewEntry(String caseReference, String kind, String actor, Map<String, ?> payload) {

    /** @throws IllegalArgumentException naming the field that is out of range */
    public NewEntry {
        requireLength("case reference", caseReference, 100);
        requireLength("kind", kind, 100);
        requireLength("actor", actor, 200);
    }

    private static void requireLength(String name, String text, int longest) {
        if (text.isBlank() || text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "The %s of a ledger entry has 1 to %d characters, none of them a control character."
                            .formatted(name, longest));
        }
    }
}
