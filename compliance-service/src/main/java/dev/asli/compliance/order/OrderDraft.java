package dev.asli.compliance.order;

import dev.asli.compliance.notice.Sha256;
import dev.asli.kit.problem.ProblemException.Unmet;
import java.util.ArrayList;
import java.util.List;

/**
 * An order as it was sent, before it is known to be whole.
 *
 * @param requestId the sender's own; repeats are recognised by it
 * @param locationIds of the complaint's locations at this intermediary
 */
public record OrderDraft(
        String requestId, String complaintReference, String intermediary, List<String> locationIds, Details details) {

    private static final int LONGEST_ID = 100;

    public OrderDraft {
        locationIds = List.copyOf(locationIds);
    }

    List<Unmet> unmet(SufficientRanks ranks) {
        List<Unmet> unmet = new ArrayList<>(details.unmet(ranks));
        if (requestId.isBlank() || requestId.length() > LONGEST_ID) {
            unmet.add(new Unmet("REQUEST_ID_MISSING", "/requestId", "Send an id of your own, 1 to 100 characters."));
        }
        if (locationIds.isEmpty()) {
            unmet.add(new Unmet("LOCATOR_MISSING", "/locationIds", "Name at least one location of the complaint."));
        }
        return unmet;
    }

    /** SHA-256 (hex) over all that was said. */
    String digest() {
        List<String> said = new ArrayList<>(List.of(complaintReference, intermediary));
        said.addAll(locationIds);
        said.addAll(new java.util.TreeMap<>(details.asMap()).values());
        return Sha256.hex(String.join("\u0000", said));
    }
}
