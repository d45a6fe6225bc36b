package dev.asli.gateway.complaint.rest;

import dev.asli.contracts.intake.v1.ContentKind;
import dev.asli.contracts.intake.v1.Location;
import dev.asli.contracts.intake.v1.Seen;
import dev.asli.contracts.intake.v1.Synthetic;
import dev.asli.gateway.json.rest.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where the content is, and what was seen there. */
@Schema(name = "LocationRequest")
record LocationRequest(
        @Schema(required = true, description = "Id of a registered intermediary; see GET /api/v1/intermediaries.")
        @Nullable
        String intermediary,

        @Schema(required = true, maxLength = 2000, description = "Absolute http or https address.") @Nullable
        String url,

        @Schema(description = "The intermediary's own id of the item.") @Nullable
        String contentId,

        @Schema(description = "Where in a video or sound: 01:12:30, or seconds.") @Nullable
        String mediaTime,

        @Schema(maxLength = 500, description = "Handle or profile address of who put it there.") @Nullable
        String uploader,

        @Nullable TimeRequest firstSeen,

        @Schema(
                enumeration = {"image", "video", "audio", "live_stream", "text", "document", "profile", "other_content"
                })
        @Nullable
        String contentKind,

        @Schema(description = "BCP 47.") @Nullable String contentLanguage,

        @Schema(enumeration = {"yes", "no", "unsure"}) @Nullable
        String synthetic,

        @Schema(maxLength = 1000) @Nullable String syntheticWhy,

        @Schema(
                description = "Does it bear a label that says machine-made?",
                enumeration = {"yes", "no", "unsure"})
        @Nullable
        String labelPresent,

        @Schema(
                description = "Is the uploader's declaration that it is machine-made shown?",
                enumeration = {"yes", "no", "unsure"})
        @Nullable
        String declarationSeen) {

    static List<Location> messages(@Nullable List<@Nullable LocationRequest> locations) {
        List<@Nullable LocationRequest> sent = Objects.requireNonNullElse(locations, List.of());
        List<Location> messages = new ArrayList<>();
        for (LocationRequest location : sent) {
            messages.add(
                    location == null
                            ? Location.getDefaultInstance()
                            : location.message("/locations/" + messages.size()));
        }
        return messages;
    }

    private Location message(String path) {
        Location.Builder message = Location.newBuilder()
                .setIntermediary(Wire.orEmpty(intermediary))
                .setUrl(Wire.orEmpty(url))
                .setContentId(Wire.orEmpty(contentId))
                .setMediaTime(Wire.orEmpty(mediaTime))
                .setUploader(Wire.orEmpty(uploader))
                .setContentKind(Wire.parse(contentKind, ContentKind.CONTENT_KIND_UNSPECIFIED, path + "/contentKind"))
                .setContentLanguage(Wire.orEmpty(contentLanguage))
                .setSynthetic(Wire.parse(synthetic, "SYNTHETIC_", Synthetic.SYNTHETIC_UNSPECIFIED, path + "/synthetic"))
                .setSyntheticWhy(Wire.orEmpty(syntheticWhy))
                .setLabelPresent(Wire.parse(labelPresent, "SEEN_", Seen.SEEN_UNSPECIFIED, path + "/labelPresent"))
                .setDeclarationSeen(
                        Wire.parse(declarationSeen, "SEEN_", Seen.SEEN_UNSPECIFIED, path + "/declarationSeen"));
        if (firstSeen != null) {
            message.setFirstSeen(firstSeen.message());
        }
        return message.build();
    }
}
