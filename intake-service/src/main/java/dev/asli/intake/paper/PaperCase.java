package dev.asli.intake.paper;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is printed of a case. Nobody's name is in it.
 *
 * @param asOf of the youngest thing in it; the papers' date, so that the same record gives the same bytes
 */
public record PaperCase(
        String reference, Instant receivedAt, Instant asOf, List<Item> items, List<Place> places, List<Due> dues) {

    /**
     * @param sha512 empty for a hash-only exhibit
     * @param pdq empty for anything else
     */
    public record Item(
            int number, Instant takenAt, String mediaType, long size, String sha256, String sha512, String pdq) {

        boolean hashOnly() {
            return mediaType.isEmpty();
        }
    }

    public record Place(String intermediary, String url, String contentId) {}

    /**
     * @param title English, from the rule pack
     * @param state word of the contract's DeadlineState
     */
    public record Due(String intermediary, String title, String clause, Optional<Instant> dueAt, String state) {}
}
