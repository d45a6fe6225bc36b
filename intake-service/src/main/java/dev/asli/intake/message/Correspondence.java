package dev.asli.intake.message;

import java.util.Optional;

/**
 * Where the exchange in one case stands.
 *
 * @param lastNumber 0 while nobody has written
 * @param waitsFor whose answer is waited for
 * @param unanswered how many messages of the complainant stand in a row without an answer
 */
public record Correspondence(String reference, int lastNumber, Optional<Correspondent> waitsFor, int unanswered) {

    public static Correspondence none(String reference) {
        return new Correspondence(reference, 0, Optional.empty(), 0);
    }

    /** A question of the office stays open until the complainant answers, whatever else the office writes. */
    Correspondence sent(Correspondent sender, boolean asks) {
        return switch (sender) {
            case COMPLAINANT ->
                new Correspondence(reference, lastNumber + 1, Optional.of(Correspondent.OFFICE), unanswered + 1);
            case OFFICE ->
                new Correspondence(
                        reference,
                        lastNumber + 1,
                        asks || waitsFor(Correspondent.COMPLAINANT)
                                ? Optional.of(Correspondent.COMPLAINANT)
                                : Optional.empty(),
                        0);
        };
    }

    public boolean waitsFor(Correspondent side) {
        return waitsFor.filter(side::equals).isPresent();
    }
}
