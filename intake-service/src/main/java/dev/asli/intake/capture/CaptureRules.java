package dev.asli.intake.capture;

import dev.asli.intake.capture.Capture.Content.DeviceClaim;
import dev.asli.intake.capture.Capture.PageHeader;
import dev.asli.kit.fetch.WebAddress;
import dev.asli.kit.problem.ProblemException.Unmet;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a device's claim must be. Every lack is named at once. */
final class CaptureRules {

    private static final int LONGEST_LINE = 1000;
    private static final int LONGEST_VALUE = 8192;
    private static final int MOST_HEADERS = 100;
    private static final int LARGEST_HEADERS = 16 * 1024;
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);
    private static final Instant FIRST_WEB_PAGE = Instant.parse("1991-08-06T00:00:00Z");
    private static final Pattern SHA256 = Pattern.compile("|[0-9a-f]{64}");
    private static final Pattern HEADER_NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}");

    private final List<Unmet> unmet = new ArrayList<>();

    private CaptureRules() {}

    static List<Unmet> check(String pageUrl, DeviceClaim claim, Instant now) {
        CaptureRules rules = new CaptureRules();
        rules.page(pageUrl, claim);
        rules.moment(claim, now);
        rules.line(claim.userAgent(), "/userAgent");
        rules.line(claim.title(), "/title");
        rules.headers(claim.responseHeaders());
        return List.copyOf(rules.unmet);
    }

    private void page(String pageUrl, DeviceClaim claim) {
        if (pageUrl.isBlank()) {
            need(false, "LOCATOR_MISSING", "/pageUrl", "Give the address of the page.");
        } else if (pageUrl.length() > WebAddress.LONGEST) {
            need(false, "TOO_LONG", "/pageUrl", "Use at most %d characters.".formatted(WebAddress.LONGEST));
        } else {
            need(
                    WebAddress.of(pageUrl).isPresent(),
                    "LOCATOR_INVALID",
                    "/pageUrl",
                    "Give a whole web address that begins with https:// or http://, without user name, password, spaces or"
                            + " invisible characters.");
        }
        need(
                SHA256.matcher(claim.pageSha256()).matches(),
                "HASH_INVALID",
                "/pageSha256",
                "A SHA-256 is 64 characters of 0 to 9 and a to f, in lower case.");
    }

    private void moment(DeviceClaim claim, Instant now) {
        Instant said = claim.deviceAt();
        if (said != null) {
            need(
                    !said.isAfter(now.plus(CLOCKS_DIFFER)),
                    "TIME_IN_FUTURE",
                    "/deviceAt",
                    "The device's time lies in the future. Set its clock right, or leave the time out.");
            need(
                    !said.isBefore(FIRST_WEB_PAGE),
                    "TIME_INVALID",
                    "/deviceAt",
                    "There were no web pages then. Set the device's clock right, or leave the time out.");
        }
        need(
                zone(claim.deviceZone()),
                "ZONE_INVALID",
                "/deviceZone",
                "Give a time zone such as Asia/Kolkata, or none.");
    }

    private void headers(List<PageHeader> headers) {
        need(
                headers.size() <= MOST_HEADERS,
                "TOO_MANY",
                "/responseHeaders",
                "Give at most %d headers.".formatted(MOST_HEADERS));
        int size = 0;
        for (int i = 0; i < Math.min(headers.size(), MOST_HEADERS); i++) {
            PageHeader header = headers.get(i);
            size += header.name().length() + header.value().length();
            boolean fits = HEADER_NAME.matcher(header.name()).matches()
                    && header.value().length() <= LONGEST_VALUE
                    && printable(header.value());
            need(fits, "HEADER_INVALID", "/responseHeaders/" + i, "Give name and value as the server sent them.");
        }
        need(size <= LARGEST_HEADERS, "TOO_LONG", "/responseHeaders", "Give at most 16 KiB of headers.");
    }

    private void line(String text, String path) {
        need(text.length() <= LONGEST_LINE, "TOO_LONG", path, "Use at most %d characters.".formatted(LONGEST_LINE));
        need(printable(text), "TEXT_INVALID", path, "Leave out control characters.");
    }

    private void need(boolean met, String code, String path, String message) {
        if (!met) {
            unmet.add(new Unmet(code, path, message));
        }
    }

    private static boolean printable(String text) {
        return text.chars().noneMatch(letter -> (letter < ' ' && letter != '\t') || letter == 0x7f);
    }

    private static boolean zone(String name) {
        if (name.isEmpty()) {
            return true;
        }
        try {
            return ZoneId.of(name).getId().equals(name);
        } catch (DateTimeException unknown) {
            return false;
        }
    }
}
