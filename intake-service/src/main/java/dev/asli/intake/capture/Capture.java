package dev.asli.intake.capture;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One page at one time.
 *
 * @param number from 1 within the complaint
 * @param pageUrl in plain ASCII
 * @param askedBy pseudonym of who brought it or asked for it
 */
public record Capture(
        UUID id, String reference, int number, String pageUrl, Instant askedAt, String askedBy, Content content) {

    public sealed interface Content {

        /**
         * What the person's device says it saw; nobody else looked.
         *
         * @param pageSha256 of the HTML in UTF-8, lower-case hex; empty when the device could not tell
         * @param deviceAt by the device's own clock
         * @param deviceZone IANA name; may be empty
         * @param screenshotExhibit number of an exhibit of the same complaint; 0 for none
         */
        record DeviceClaim(
                String pageSha256,
                @Nullable Instant deviceAt,
                String deviceZone,
                String userAgent,
                String title,
                List<PageHeader> responseHeaders,
                int screenshotExhibit)
                implements Content {

            public DeviceClaim {
                responseHeaders = List.copyOf(responseHeaders);
            }
        }

        /** A visit by this service. */
        record PageVisit(int locationNumber, CaptureState state) implements Content {}
    }

    public record PageHeader(String name, String value) {}

    public Capture in(CaptureState next) {
        return switch (content) {
            case Content.PageVisit visit ->
                new Capture(
                        id,
                        reference,
                        number,
                        pageUrl,
                        askedAt,
                        askedBy,
                        new Content.PageVisit(visit.locationNumber(), next));
            case Content.DeviceClaim _ -> throw new IllegalStateException("A device's claim is not visited.");
        };
    }

    public CaptureState state() {
        return switch (content) {
            case Content.PageVisit visit -> visit.state();
            case Content.DeviceClaim _ -> throw new IllegalStateException("A device's claim has no state.");
        };
    }
}
