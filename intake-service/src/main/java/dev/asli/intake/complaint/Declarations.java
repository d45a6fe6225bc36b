package dev.asli.intake.complaint;

/**
 * What the complainant declares.
 *
 * @param authorityStatement by what authority it speaks for another; empty where it speaks for itself
 * @param consentToForward as at filing; without it nobody is told
 */
public record Declarations(
        boolean goodFaith,
        String authorityStatement,
        boolean consentToForward,
        boolean accurateAndComplete,
        boolean warningSeen,
        Relation relation) {

    public Declarations(boolean goodFaith, String authorityStatement, boolean consentToForward) {
        this(goodFaith, authorityStatement, consentToForward, false, false, Relation.UNSAID);
    }

    public Declarations consentToForward(boolean given) {
        return new Declarations(goodFaith, authorityStatement, given, accurateAndComplete, warningSeen, relation);
    }
}
