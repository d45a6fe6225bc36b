package dev.asli.intake.filing;

import dev.asli.intake.complaint.Complaint;
import dev.asli.intake.complaint.Location;
import dev.asli.intake.complaint.SubjectAge;
import dev.asli.kit.problem.ProblemException.Unmet;
import java.util.List;
import java.util.Optional;

/**
 * Places found since, as they arrive: anything may be missing or wrong.
 *
 * @param content the whole request but its id and its proof of access, for comparison with a repetition
 * @param subjectAge of whoever is shown there
 * @param unread words of the request that this version does not know
 */
public record Addition(
        String requestId,
        byte[] content,
        List<Location> locations,
        Optional<SubjectAge> subjectAge,
        boolean sexualMatter,
        List<Unmet> unread) {

    public Addition {
        locations = List.copyOf(locations);
        unread = List.copyOf(unread);
    }

    /** Known before anything is looked up: nothing of it may be kept. */
    boolean aboutMinor() {
        return sexualMatter && minor();
    }

    /** A sexual matter about somebody who is, or may be, a child. Nothing of it may be kept. */
    boolean aboutMinor(Complaint complaint) {
        boolean sexual = sexualMatter || complaint.submission().sexual();
        return sexual && (minor() || complaint.submission().subjectAge() != SubjectAge.ADULT);
    }

    boolean ageMissing(Complaint complaint) {
        return (sexualMatter || complaint.submission().sexual()) && subjectAge.isEmpty();
    }

    private boolean minor() {
        return subjectAge.filter(age -> age != SubjectAge.ADULT).isPresent();
    }
}
