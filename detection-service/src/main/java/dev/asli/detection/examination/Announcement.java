package dev.asli.detection.examination;

import dev.asli.kit.problem.ProblemException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a caller says of an exhibit before its bytes.
 *
 * @param examinationId the caller's, for logs only
 * @param sha256 lower-case hex, 64 characters
 * @param size in bytes, at least 0
 * @param dueAt earliest statutory due time of the matter, where one is known
 */
public record Announcement(String examinationId, String sha256, long size, Optional<Instant> dueAt) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    public Announcement {
        if (!HEX.matcher(sha256).matches()) {
            throw new ProblemException(
                    ExaminationProblem.BYTES_DO_NOT_MATCH, "The announced sha256 is not 64 lower-case hex characters.");
        }
        // It is echoed in logs, where no caller may write lines of its own.
        examinationId = ID.matcher(examinationId).matches() ? examinationId : "unnamed";
    }
}
