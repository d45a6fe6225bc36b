package dev.asli.intake.campaign;

import dev.asli.intake.complaint.ComplaintProblem;
import dev.asli.intake.complaint.QueueCursor;
import dev.asli.kit.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** The last row of a page of campaigns. */
record CampaignCursor(Instant lastSeen, UUID id) {

    private static final CampaignCursor START = new CampaignCursor(QueueCursor.NEVER, new UUID(0, 0));

    static CampaignCursor after(Campaign campaign) {
        return new CampaignCursor(campaign.lastSeen(), campaign.id());
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((lastSeen + " " + id).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws ProblemException CURSOR_INVALID */
    static CampaignCursor read(String text) {
        if (text.isEmpty()) {
            return START;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 2);
            return new CampaignCursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException malformed) {
            throw new ProblemException(
                    ComplaintProblem.CURSOR_INVALID, "Send the cursor exactly as the page before gave it.");
        }
    }
}
