package dev.asli.intake.complaint;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the content is.
 *
 * @param number from 1 within the complaint
 * @param intermediary id in compliance-service's register
 * @param url absolute http or https, its host as the name system spells it
 * @param contentId the intermediary's own id; may be empty
 * @param addedAt when it was named, where that was after the complaint
 */
public record Location(
        int number,
        String intermediary,
        String url,
        String contentId,
        LocationDetails details,
        Optional<Instant> addedAt,
        Serving serving) {

    private static final String PUNYCODE = "xn--";

    /** Named with the complaint; not yet served. */
    public Location(int number, String intermediary, String url, String contentId) {
        this(number, intermediary, url, contentId, LocationDetails.NONE, Optional.empty(), Serving.PENDING);
    }

    /** As the name system spells it. */
    public String host() {
        return URI.create(url).getHost().toLowerCase(Locale.ROOT);
    }

    /** The host has letters outside ASCII, among which there are some that look like others. */
    public boolean lookAlike() {
        return host().startsWith(PUNYCODE) || host().contains("." + PUNYCODE);
    }

    public Location with(Serving state) {
        return new Location(number, intermediary, url, contentId, details, addedAt, state);
    }

    public Location ofSexualMatter(boolean sexual) {
        return new Location(number, intermediary, url, contentId, details.ofSexualMatter(sexual), addedAt, serving);
    }

    public Location added(int next, Instant at, Serving state) {
        return new Location(next, intermediary, url, contentId, details, Optional.of(at), state);
    }
}
