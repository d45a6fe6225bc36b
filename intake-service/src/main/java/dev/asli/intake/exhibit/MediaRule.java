package dev.asli.intake.exhibit;

import dev.asli.intake.complaint.Complaint;
import dev.asli.kit.problem.ProblemException;

/** Of which matters media is never taken, shown or stored: locator and on-device hash only. */
public final class MediaRule {

    private MediaRule() {}

    /** @throws ProblemException MEDIA_NOT_TAKEN */
    public static void requireTaken(Complaint complaint) {
        if (complaint.submission().mediaFree()) {
            throw new ProblemException(
                    ExhibitProblem.MEDIA_NOT_TAKEN,
                    "Pictures and videos of an intimate matter, or of a child's, are never taken. Give the address, and the"
                            + " hash made on your own device if you have one.");
        }
    }
}
