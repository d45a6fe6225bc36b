package dev.asli.intake.capture;

import dev.asli.intake.complaint.Category;
import dev.asli.intake.complaint.Complaint;
import dev.asli.intake.complaint.SubjectAge;
import dev.asli.intake.complaint.Submission;

/** Matters of which no media is taken, and hence no page is fetched (house rule 3, law.md 4.6 and 4.14). */
final class MediaFree {

    private MediaFree() {}

    static boolean is(Complaint complaint) {
        Submission said = complaint.submission();
        boolean ofAChild = said.category() == Category.HARMFUL_TO_CHILD && said.subjectAge() != SubjectAge.ADULT;
        return said.category().sexual() || ofAChild;
    }
}
