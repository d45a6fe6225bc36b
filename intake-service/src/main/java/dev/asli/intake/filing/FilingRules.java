package dev.asli.intake.filing;

import dev.asli.intake.complaint.Capacity;
import dev.asli.intake.complaint.Location;
import dev.asli.kit.problem.ProblemException.Unmet;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a complaint must have (law.md c.1 without what is optional there). Every lack is named at once. */
final class FilingRules {

    private static final int LONGEST_STATEMENT = 4000;
    private static final int LONGEST_URL = 2048;
    private static final int LONGEST_LINE = 320;
    private static final int MOST_LOCATIONS = 50;
    private static final Pattern LANGUAGE = Pattern.compile("|[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,3}");
    private static final Pattern EMAIL = Pattern.compile("|[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private final List<Unmet> unmet = new ArrayList<>();

    private FilingRules() {}

    static List<Unmet> check(Filing filing) {
        FilingRules rules = new FilingRules();
        rules.matter(filing);
        rules.locations(filing.locations());
        rules.declarations(filing);
        rules.person(filing);
        return List.copyOf(rules.unmet);
    }

    private void matter(Filing filing) {
        need(filing.category().isPresent(), "CATEGORY_MISSING", "/category", "Say what the complaint is about.");
        need(filing.capacity().isPresent(), "CAPACITY_MISSING", "/capacity", "Say in whose right you complain.");
        need(
                filing.subjectAge().isPresent(),
                "SUBJECT_AGE_MISSING",
                "/subjectAge",
                "Say whether the person shown is under 18.");
        String statement = filing.statement();
        need(!statement.isBlank(), "STATEMENT_MISSING", "/statement", "Say what is shown and why it is false.");
        text(statement, LONGEST_STATEMENT, "/statement");
    }

    private void locations(List<Location> locations) {
        need(!locations.isEmpty(), "LOCATION_MISSING", "/locations", "Name at least one place where it is shown.");
        need(
                locations.size() <= MOST_LOCATIONS,
                "TOO_MANY",
                "/locations",
                "Name at most %d places; file another complaint for the rest.".formatted(MOST_LOCATIONS));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < Math.min(locations.size(), MOST_LOCATIONS); i++) {
            Location location = locations.get(i);
            String path = "/locations/" + i;
            need(
                    !location.intermediary().isBlank(),
                    "INTERMEDIARY_MISSING",
                    path + "/intermediary",
                    "Name the platform on which it is shown.");
            text(location.intermediary(), LONGEST_LINE, path + "/intermediary");
            text(location.contentId(), LONGEST_LINE, path + "/contentId");
            locator(location.url(), path + "/url");
            need(
                    seen.add(location.intermediary() + " " + location.url()),
                    "LOCATION_REPEATED",
                    path,
                    "This place is named above already; leave it out.");
        }
    }

    private void locator(String url, String path) {
        if (url.isBlank()) {
            need(false, "LOCATOR_MISSING", path, "Give the exact address of the content.");
        } else if (url.length() > LONGEST_URL) {
            text(url, LONGEST_URL, path);
        } else {
            need(
                    isWebAddress(url),
                    "LOCATOR_INVALID",
                    path,
                    "Give a whole web address that begins with https:// or http://, without user name or password.");
        }
    }

    private void declarations(Filing filing) {
        need(
                filing.declarations().goodFaith(),
                "GOOD_FAITH_MISSING",
                "/declarations/goodFaith",
                "Declare that what you say is true to the best of your knowledge.");
        String authority = filing.declarations().authorityStatement();
        need(
                !filing.capacity().filter(Capacity::onBehalf).isPresent() || !authority.isBlank(),
                "AUTHORITY_MISSING",
                "/declarations/authorityStatement",
                "Say by what right you act for the person shown.");
        text(authority, LONGEST_STATEMENT, "/declarations/authorityStatement");
    }

    private void person(Filing filing) {
        text(filing.contact().name(), LONGEST_LINE, "/contact/name");
        text(filing.contact().email(), LONGEST_LINE, "/contact/email");
        need(
                EMAIL.matcher(filing.contact().email()).matches(),
                "EMAIL_INVALID",
                "/contact/email",
                "Give a whole e-mail address, or none.");
        need(
                LANGUAGE.matcher(filing.language()).matches(),
                "LANGUAGE_INVALID",
                "/language",
                "Send a language tag such as en or hi.");
    }

    private void text(String text, int longest, String path) {
        need(text.length() <= longest, "TOO_LONG", path, "Use at most %d characters.".formatted(longest));
        need(
                text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t'),
                "TEXT_INVALID",
                path,
                "Leave out control characters.");
    }

    private void need(boolean met, String code, String path, String message) {
        if (!met) {
            unmet.add(new Unmet(code, path, message));
        }
    }

    private static boolean isWebAddress(String url) {
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme();
            return ("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
