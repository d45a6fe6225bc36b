package dev.asli.intake.complaint;

import java.time.Instant;
import java.util.List;

/** What was said at filing, which never changes, and the places, to which others are added. */
public record Submission(
        Category category,
        Capacity capacity,
        SubjectAge subjectAge,
        String statement,
        List<Location> locations,
        Declarations declarations,
        Particulars particulars,
        String language,
        boolean test,
        Instant receivedAt) {

    public Submission {
        locations = List.copyOf(locations);
    }

    /** The content is sexual, by its category or because somebody said so. */
    public boolean sexual() {
        return category.sexual()
                || particulars.sexualMatter()
                || locations.stream().anyMatch(location -> location.details().sexualMatter());
    }

    /** No media is ever taken, fetched or shown: it is sexual, or harms somebody who is or may be a child. */
    public boolean mediaFree() {
        return sexual() || (category == Category.HARMFUL_TO_CHILD && subjectAge != SubjectAge.ADULT);
    }
}
