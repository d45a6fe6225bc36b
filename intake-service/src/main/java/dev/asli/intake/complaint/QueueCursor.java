package dev.asli.intake.complaint;

import dev.asli.kit.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/**
 * The last row of a page of the queue.
 *
 * @param dueAt of that row; {@link #NEVER} when nothing runs
 * @param reference empty before the first row
 */
public record QueueCursor(Instant dueAt, String reference) {

    public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");
    public static final QueueCursor START = new QueueCursor(Instant.EPOCH, "");

    public static QueueCursor after(Complaint complaint) {
        return new QueueCursor(complaint.nextDueAt().orElse(NEVER), complaint.reference());
    }

    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((dueAt + " " + reference).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws ProblemException CURSOR_INVALID */
    public static QueueCursor read(String text) {
        if (text.isEmpty()) {
            return START;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 2);
            return new QueueCursor(Instant.parse(parts[0]), parts[1]);
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException malformed) {
            throw new ProblemException(
                    ComplaintProblem.CURSOR_INVALID, "Send the cursor exactly as the page before gave it.");
        }
    }
}
