package dev.asli.intake.filing;

import dev.asli.intake.complaint.Capacity;
import dev.asli.intake.complaint.Category;
import dev.asli.intake.complaint.Declarations;
import dev.asli.intake.complaint.Location;
import dev.asli.intake.complaint.SubjectAge;
import dev.asli.intake.vault.Contact;
import java.util.List;
import java.util.Optional;

/**
 * A complaint as it arrives: anything may be missing or wrong.
 *
 * @param content the whole request but its id, for comparison with a repetition
 * @param language as sent; may be empty
 */
public record Filing(
        String requestId,
        byte[] content,
        Optional<Category> category,
        Optional<Capacity> capacity,
        Optional<SubjectAge> subjectAge,
        String statement,
        List<Location> locations,
        Declarations declarations,
        Contact contact,
        String language,
        boolean test) {

    public Filing {
        locations = List.copyOf(locations);
    }

    /** A sexual matter about somebody who is, or may be, a child. Nothing of it may be kept. */
    public boolean aboutMinor() {
        return category.filter(Category::sexual).isPresent()
                && subjectAge.filter(age -> age != SubjectAge.ADULT).isPresent();
    }
}
