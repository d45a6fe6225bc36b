package dev.asli.intake.complaint;

import java.time.Instant;
import java.util.List;

/** What was said at filing. Never changes. */
public record Submission(
        Category category,
        Capacity capacity,
        SubjectAge subjectAge,
        String statement,
        List<Location> locations,
        Declarations declarations,
        String language,
        boolean test,
        Instant receivedAt) {

    public Submission {
        locations = List.copyOf(locations);
    }
}
