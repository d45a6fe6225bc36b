package dev.asli.intake.campaign;

/**
 * Something complaints can have in common.
 *
 * @param value lower-case hex; of a place, its address as it is compared
 */
public record Trait(Kind kind, String value) {

    /** From the surest to the widest. */
    public enum Kind {
        /** The same bytes. */
        SHA256("BYTES"),
        /** A like picture (PDQ): enough to stand together, never enough to be taken for the same. */
        PDQ("PICTURE"),
        PLACE("PLACE");

        private final String joins;

        Kind(String joins) {
            this.joins = joins;
        }

        /** As what a complaint says it joined by. */
        public String joins() {
            return joins;
        }
    }
}
