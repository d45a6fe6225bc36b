package dev.asli.gateway.matter.rest;

import dev.asli.contracts.compliance.v1.MatterLocation;
import dev.asli.gateway.json.rest.Wire;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where the content is. */
@Schema(name = "Location")
public record LocationView(
        @Schema(description = "What an order names it by.") @Nullable
        String id,

        String intermediary,
        String url,

        @Schema(description = "The intermediary's own id of the item.") @Nullable
        String contentId) {

    public static List<LocationView> all(List<MatterLocation> locations) {
        return locations.stream()
                .map(location -> new LocationView(
                        Wire.text(location.getLocationId()),
                        location.getIntermediary(),
                        location.getUrl(),
                        Wire.text(location.getContentId())))
                .toList();
    }
}
