package dev.asli.intake.vault;

/**
 * Kept with a consent of its own, for aggregates only. Each may be empty. Its text form says nothing.
 *
 * @param ageBand such as AGE_25_34
 * @param state ISO 3166-2, such as IN-MH
 * @param disabilityNeeds in own words
 */
public record Demographics(String gender, String ageBand, String state, String disabilityNeeds) {

    public static final Demographics NONE = new Demographics("", "", "", "");

    public boolean empty() {
        return equals(NONE);
    }

    @Override
    public String toString() {
        return "Demographics[sealed]";
    }
}
