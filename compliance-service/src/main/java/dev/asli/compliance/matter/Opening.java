package dev.asli.compliance.matter;

import dev.asli.compliance.matter.Matter.Complaint;
import dev.asli.compliance.notice.ContentLocator;
import dev.asli.compliance.rulepack.Vocabulary;
import dev.asli.kit.problem.ProblemException.Unmet;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A complaint as it comes from intake-service. */
public record Opening(Complaint complaint, List<Place> places, List<PriorStep> priorSteps) {

    private static final int LONGEST_STATEMENT = 10_000;
    private static final int LONGEST_REFERENCE = 100;
    private static final int LONGEST_URL = 2_048;
    private static final int MOST_PLACES = 100;
    /** Goes to the authorities, never through this service (law.md 5.4). */
    private static final String NEVER_SERVED = "csam";

    public Opening {
        places = List.copyOf(places);
        priorSteps = List.copyOf(priorSteps);
    }

    /**
     * One place of the content and whose it is.
     *
     * @param complainedAt when it was named, where that was after the complaint: a matter of its own
     */
    public record Place(String intermediary, ContentLocator locator, Optional<Instant> complainedAt) {}

    /** Everything that keeps it from being opened; empty when nothing does. */
    List<Unmet> unmet(Vocabulary words, Instant now) {
        List<Unmet> unmet = new ArrayList<>();
        if (complaint.reference().isBlank() || complaint.reference().length() > LONGEST_REFERENCE) {
            unmet.add(new Unmet("REFERENCE_MISSING", "/complaintReference", "Send the complaint's reference."));
        }
        if (!words.categories().contains(complaint.category())
                || complaint.category().equals(NEVER_SERVED)) {
            unmet.add(new Unmet("CATEGORY_UNKNOWN", "/category", "Use a category of the rule packs other than csam."));
        }
        if (!words.capacities().contains(complaint.capacity())) {
            unmet.add(new Unmet("CAPACITY_UNKNOWN", "/capacity", "Use a capacity of the rule packs."));
        }
        if (complaint.statement().length() > LONGEST_STATEMENT) {
            unmet.add(new Unmet("STATEMENT_TOO_LONG", "/statement", "Use at most 10000 characters."));
        }
        if (complaint.complainedAt().isAfter(now.plusSeconds(60))) {
            unmet.add(new Unmet("COMPLAINED_IN_FUTURE", "/complainedAt", "Send when the complaint was made."));
        }
        if (places.isEmpty() || places.size() > MOST_PLACES) {
            unmet.add(new Unmet("LOCATIONS_MISSING", "/locations", "Name 1 to 100 locations."));
        }
        unmetPlaces(unmet, now);
        return unmet;
    }

    private void unmetPlaces(List<Unmet> unmet, Instant now) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < places.size(); i++) {
            ContentLocator locator = places.get(i).locator();
            if (places.get(i)
                    .complainedAt()
                    .filter(at -> at.isAfter(now.plusSeconds(60)) || at.isBefore(complaint.complainedAt()))
                    .isPresent()) {
                unmet.add(new Unmet(
                        "COMPLAINED_AT_INVALID",
                        "/locations/" + i + "/complainedAt",
                        "Send when the location was named, after the complaint and before now."));
            }
            if (locator.locationId().isBlank() || !ids.add(locator.locationId())) {
                unmet.add(new Unmet(
                        "LOCATION_ID_INVALID",
                        "/locations/" + i + "/locationId",
                        "Give each location an id of its own."));
            }
            if (!isWebAddress(locator.url())) {
                unmet.add(new Unmet(
                        "LOCATOR_MISSING",
                        "/locations/" + i + "/url",
                        "Give the exact http(s) address of the content."));
            }
        }
    }

    private static boolean isWebAddress(String url) {
        try {
            URI address = new URI(url);
            return url.length() <= LONGEST_URL
                    && address.getHost() != null
                    && address.getScheme() != null
                    && address.getScheme().toLowerCase(java.util.Locale.ROOT).matches("https?");
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
