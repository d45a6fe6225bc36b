package dev.asli.intake.filing;

import dev.asli.intake.complaint.Location;
import dev.asli.intake.complaint.LocationDetails;
import dev.asli.intake.complaint.StatedTime;
import dev.asli.intake.complaint.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What every place must have, at filing and later. */
final class LocationRules {

    static final int MOST_AT_ONCE = 50;
    private static final int LONGEST_URL = 2000; // as compliance-service and the browsers' address bars have it
    private static final int LONGEST_LINE = 320;
    private static final int LONGEST_UPLOADER = 500;
    private static final int LONGEST_WHY = 1000;
    static final Pattern LANGUAGE = Pattern.compile("|[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,3}");
    private static final Pattern MEDIA_TIME =
            Pattern.compile("|\\d{1,6}(\\.\\d{1,3})?|(\\d{1,3}:)?[0-5]?\\d:[0-5]\\d(\\.\\d{1,3})?");

    private final Lacks lacks;
    private final StatedTime received;
    private final Set<String> named = new HashSet<>();

    /**
     * @param received when a letter came in, as claimed; nothing in it was seen later
     * @param before places the complaint names already
     */
    LocationRules(Lacks lacks, StatedTime received, List<Location> before) {
        this.lacks = lacks;
        this.received = received;
        before.forEach(location -> named.add(key(location)));
    }

    void check(List<Location> locations) {
        lacks.unless(
                !locations.isEmpty(), "LOCATION_MISSING", "/locations", "Name at least one place where it is shown.");
        lacks.unless(
                locations.size() <= MOST_AT_ONCE,
                "TOO_MANY",
                "/locations",
                "Name at most %d places at once; add the rest later.".formatted(MOST_AT_ONCE));
        for (int i = 0; i < Math.min(locations.size(), MOST_AT_ONCE); i++) {
            place(locations.get(i), "/locations/" + i);
        }
    }

    private void place(Location location, String path) {
        lacks.unless(
                !location.intermediary().isBlank(),
                "INTERMEDIARY_MISSING",
                path + "/intermediary",
                "Name the platform on which it is shown.");
        lacks.line(location.intermediary(), LONGEST_LINE, path + "/intermediary");
        lacks.line(location.contentId(), LONGEST_LINE, path + "/contentId");
        locator(location.url(), path + "/url");
        details(location.details(), path);
        lacks.unless(named.add(key(location)), "LOCATION_REPEATED", path, "This place is named already; leave it out.");
    }

    private void locator(String url, String path) {
        if (url.isBlank()) {
            lacks.unless(false, "LOCATOR_MISSING", path, "Give the exact address of the content.");
        } else if (url.length() > LONGEST_URL || Texts.hasControls(url) || Texts.deceives(url)) {
            lacks.line(url, LONGEST_URL, path);
        } else {
            lacks.unless(
                    WebAddress.normal(url).isPresent(),
                    "LOCATOR_INVALID",
                    path,
                    "Give a whole web address that begins with https:// or http://, without user name or password.");
        }
    }

    private void details(LocationDetails said, String path) {
        lacks.unless(
                MEDIA_TIME.matcher(said.mediaTime()).matches(),
                "MEDIA_TIME_INVALID",
                path + "/mediaTime",
                "Give a time in the video such as 01:12:30, or seconds.");
        lacks.line(said.uploader(), LONGEST_UPLOADER, path + "/uploader");
        lacks.unless(
                LANGUAGE.matcher(said.language()).matches(),
                "LANGUAGE_INVALID",
                path + "/contentLanguage",
                "Send a language tag such as en or hi.");
        lacks.prose(said.origin().why(), LONGEST_WHY, path + "/syntheticWhy");
        lacks.time(said.firstSeen(), path + "/firstSeen");
        lacks.notAfter(
                said.firstSeen(),
                received,
                "FIRST_SEEN_AFTER_RECEIPT",
                path + "/firstSeen",
                "It was seen first before the complaint came in; mend one of both times.");
    }

    private static String key(Location location) {
        return location.intermediary() + " " + location.url();
    }
}
