package dev.asli.intake.complaint;

import java.util.List;

/**
 * What was said at filing beside the bare complaint. Personal data is not here: of a contact only which parts the vault
 * was given.
 *
 * @param sexualMatter the content is sexual, whatever the category
 * @param ruleClauses ids the person chose
 */
public record Particulars(
        boolean sexualMatter,
        ConsentKind consentKind,
        List<Harm> harms,
        List<String> ruleClauses,
        PriorSteps priorSteps,
        Given given,
        Intake intake) {

    public static final Particulars NONE = new Particulars(
            false, ConsentKind.UNSAID, List.of(), List.of(), PriorSteps.NONE, Given.NOTHING, Intake.WEB_FORM);

    public Particulars {
        harms = List.copyOf(harms);
        ruleClauses = List.copyOf(ruleClauses);
    }

    /** What of a contact was given. */
    public record Given(boolean name, boolean email, boolean phone, boolean signature) {

        public static final Given NOTHING = new Given(false, false, false, false);
    }

    /**
     * How it was taken.
     *
     * @param format by which way it came, as filed
     * @param claimedReceivedAt when a letter or call came in, as an officer says; never counted as the receipt
     * @param formVersion of the form that was filled; may be empty
     */
    public record Intake(
            IntakeFormat format, StatedTime claimedReceivedAt, boolean translationWanted, String formVersion) {

        public static final Intake WEB_FORM = new Intake(IntakeFormat.WEB, StatedTime.NONE, false, "");
    }
}
