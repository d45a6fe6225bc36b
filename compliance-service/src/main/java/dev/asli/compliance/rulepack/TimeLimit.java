package dev.asli.compliance.rulepack;

/**
 * How long the law gives.
 *
 * @param quantity at least 1; 0 only with {@link Counting#STANDARD}
 * @param start the pack's own words for where counting starts; empty when the rule names none
 */
public record TimeLimit(int quantity, LimitUnit unit, Counting counting, LimitKind kind, String start) {

    /** Whether the law names a number, so that a due time exists. */
    public boolean countable() {
        return counting != Counting.STANDARD;
    }
}
