package dev.asli.gateway.matter.rest;

import dev.asli.contracts.compliance.v1.Observation;
import dev.asli.gateway.json.rest.Wire;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What we saw ourselves. */
@Schema(name = "Observation", description = "Seen logged out, from the vantage named. UNCERTAIN is never read as DOWN.")
public record ObservationView(
        String id,
        String locationId,
        @Nullable Instant at,

        @Schema(enumeration = {"UP", "DOWN", "GEO_LIMITED", "LOGIN_WALL", "UNCERTAIN"}) @Nullable
        String sighting,

        @Nullable String vantage,

        @Schema(description = "Absent when no answer came.") @Nullable
        Integer httpStatus,

        @Schema(description = "SHA-256 of the first bytes as read.") @Nullable
        String bodySha256,

        @Nullable String words) {

    public static ObservationView of(Observation seen) {
        return new ObservationView(
                seen.getId(),
                seen.getLocationId(),
                Wire.time(seen.hasAt(), seen.getAt()),
                Wire.state(seen.getSighting(), ""),
                Wire.text(seen.getVantage()),
                seen.getHttpStatus() == 0 ? null : seen.getHttpStatus(),
                Wire.text(seen.getBodySha256()),
                Wire.text(seen.getWords()));
    }

    public static List<ObservationView> all(List<Observation> observations) {
        return observations.stream().map(ObservationView::of).toList();
    }
}
