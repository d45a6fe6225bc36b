package dev.asli.gateway.complaint.rest;

import dev.asli.contracts.intake.v1.Location;
import dev.asli.contracts.intake.v1.StatedTime;
import dev.asli.gateway.json.rest.Wire;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where the content is, as it was named. */
@Schema(name = "Place")
record PlaceView(
        @Schema(description = "Counts from 1 within the complaint.")
        int number,

        String intermediary,
        String url,

        @Schema(description = "The url's host as the name system spells it, so that look-alike letters show.") @Nullable
        String asciiHost,

        @Schema(description = "The host has letters outside ASCII, which may look like others.")
        boolean lookAlike,

        @Nullable String contentId,

        @Schema(description = "When it was named.") @Nullable
        Instant receivedAt,

        @Nullable String mediaTime,
        @Nullable String uploader,
        @Nullable TimeView firstSeen,
        @Nullable String contentKind,
        @Nullable String contentLanguage,
        @Nullable String synthetic,
        @Nullable String syntheticWhy,
        @Nullable String labelPresent,
        @Nullable String declarationSeen) {

    static List<PlaceView> all(List<Location> places) {
        return places.stream().map(PlaceView::of).toList();
    }

    private static PlaceView of(Location place) {
        return new PlaceView(
                place.getNumber(),
                place.getIntermediary(),
                place.getUrl(),
                Wire.text(place.getAsciiHost()),
                place.getLookAlike(),
                Wire.text(place.getContentId()),
                Wire.time(place.hasReceivedAt(), place.getReceivedAt()),
                Wire.text(place.getMediaTime()),
                Wire.text(place.getUploader()),
                place.hasFirstSeen() ? TimeView.of(place.getFirstSeen()) : null,
                Wire.word(place.getContentKind()),
                Wire.text(place.getContentLanguage()),
                lower(Wire.state(place.getSynthetic(), "SYNTHETIC_")),
                Wire.text(place.getSyntheticWhy()),
                lower(Wire.state(place.getLabelPresent(), "SEEN_")),
                lower(Wire.state(place.getDeclarationSeen(), "SEEN_")));
    }

    private static @Nullable String lower(@Nullable String word) {
        return word == null ? null : word.toLowerCase(Locale.ROOT);
    }

    /** A moment as a person stated it, and what it comes to. */
    @Schema(name = "StatedTime")
    record TimeView(
            String at, @Nullable String zone, @Nullable Instant instant) {

        static TimeView of(StatedTime stated) {
            return new TimeView(
                    stated.getAt(), Wire.text(stated.getZone()), Wire.time(stated.hasInstant(), stated.getInstant()));
        }
    }
}
