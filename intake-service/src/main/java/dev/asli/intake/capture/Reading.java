package dev.asli.intake.capture;

import dev.asli.intake.capture.Capture.PageHeader;
import dev.asli.intake.capture.PageRecord.PageHop;
import dev.asli.intake.capture.PageRecord.Part;
import dev.asli.kit.fetch.Hop;
import dev.asli.kit.fetch.Visit;
import dev.asli.kit.fetch.WebAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a visit came to. A log-in wall or an error page is a result, told as what it is. Pure. */
final class Reading {

    private static final Part NOT_YET = new Part("", 0, "", "");

    private Reading() {}

    static PageRecord of(Visit visit, String screenshot, Instant now, List<Part> parts) {
        return new PageRecord(
                outcome(visit),
                now,
                visit.asked().toString(),
                visit.hops().stream().map(Reading::hop).toList(),
                screenshot,
                NOT_YET,
                parts);
    }

    static PageRecord of(PageRecord inside, Part bundle, List<Part> parts) {
        return new PageRecord(
                inside.outcome(), inside.at(), inside.finalUrl(), inside.hops(), inside.screenshot(), bundle, parts);
    }

    private static String outcome(Visit visit) {
        if (visit.why().isPresent()) {
            return visit.why().get().name();
        }
        Hop last = visit.hops().getLast();
        return switch (last.head().status()) {
            case 200, 203, 206 -> WebAddress.isLogin(last.address()) ? "LOGIN_WALL" : "PAGE";
            case 401, 407 -> "LOGIN_WALL";
            default -> "HTTP_ERROR";
        };
    }

    private static PageHop hop(Hop hop) {
        return new PageHop(
                hop.address().toString(),
                hop.serverAddress(),
                hop.times().askedAt(),
                hop.times().readAt(),
                hop.head().status(),
                headers(hop),
                hop.body().length,
                Digests.sha256Hex(hop.body()),
                hop.cut().name(),
                hop.handshake().map(Hop.Handshake::protocol).orElse(""),
                Certificates.told(hop));
    }

    private static List<PageHeader> headers(Hop hop) {
        List<PageHeader> told = new ArrayList<>();
        int letters = 0;
        for (Hop.Header header : hop.head().headers()) {
            letters += header.name().length() + header.value().length();
            if (letters <= PageRecord.PageHop.MOST_HEADER_LETTERS) {
                told.add(new PageHeader(printable(header.name()), printable(header.value())));
            }
        }
        return told;
    }

    /** No database takes NUL, and no screen should take the others; the WARC file has the bytes. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}]", "\uFFFD");
    }
}
