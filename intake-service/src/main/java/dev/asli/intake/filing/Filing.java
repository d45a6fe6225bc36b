package dev.asli.intake.filing;

import dev.asli.intake.complaint.Capacity;
import dev.asli.intake.complaint.Category;
import dev.asli.intake.complaint.Declarations;
import dev.asli.intake.complaint.Location;
import dev.asli.intake.complaint.Particulars;
import dev.asli.intake.complaint.SubjectAge;
import dev.asli.intake.vault.Contact;
import dev.asli.kit.problem.ProblemException.Unmet;
import java.util.List;
import java.util.Optional;

/**
 * A complaint as it arrives: anything may be missing or wrong.
 *
 * @param content the whole request but its id, for comparison with a repetition
 * @param language as sent; may be empty
 * @param choices consents as sent
 * @param unread words of the request that this version does not know
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
        Particulars particulars,
        Contact contact,
        ConsentChoices choices,
        String language,
        boolean test,
        List<Unmet> unread) {

    public Filing {
        locations = List.copyOf(locations);
        unread = List.copyOf(unread);
    }

    boolean sexual() {
        return particulars.sexualMatter() || category.filter(Category::sexual).isPresent();
    }

    /** A sexual matter about somebody who is, or may be, a child. Nothing of it may be kept. */
    public boolean aboutMinor() {
        return sexual() && subjectAge.filter(age -> age != SubjectAge.ADULT).isPresent();
    }
}
