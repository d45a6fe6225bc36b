package dev.asli.intake.vault;

/**
 * Who the complainant is and how it is safe to reach them; each part may be empty. Never logged: its text form says
 * nothing.
 *
 * @param name name or pseudonym
 * @param signature name as typed under the declarations
 */
public record Contact(String name, String email, Reach reach, String signature, Demographics demographics) {

    public Contact(String name, String email) {
        this(name, email, Reach.NONE, "", Demographics.NONE);
    }

    /**
     * Beyond e-mail.
     *
     * @param safeTime in own words
     */
    public record Reach(String phone, SafeChannel safeChannel, String safeTime, boolean doNotCall) {

        public static final Reach NONE = new Reach("", SafeChannel.UNSAID, "", false);

        @Override
        public String toString() {
            return "Reach[sealed]";
        }
    }

    public boolean empty() {
        return name.isEmpty()
                && email.isEmpty()
                && reach.equals(Reach.NONE)
                && signature.isEmpty()
                && demographics.empty();
    }

    /** The same without what needs the consent to keep a contact; a signature stays with what it signs. */
    public Contact withoutReach() {
        return new Contact("", "", Reach.NONE, signature, demographics);
    }

    public Contact withoutDemographics() {
        return new Contact(name, email, reach, signature, Demographics.NONE);
    }

    @Override
    public String toString() {
        return "Contact[sealed]";
    }
}
