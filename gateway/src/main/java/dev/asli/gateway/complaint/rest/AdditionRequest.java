package dev.asli.gateway.complaint.rest;

import dev.asli.contracts.intake.v1.AddLocationsRequest;
import dev.asli.contracts.intake.v1.SubjectAge;
import dev.asli.gateway.json.rest.Wire;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Places found since. */
@Schema(name = "LocationsRequest")
record AdditionRequest(
        @Schema(required = true, minItems = 1, maxItems = 50) @Nullable
        List<@Nullable LocationRequest> locations,

        @Schema(
                description = "Is the person shown at these places under 18? Required where the complaint is sexual.",
                enumeration = {"adult", "under_18", "not_sure"})
        @Nullable
        String subjectAge,

        @Schema(description = "One of these places shows the person sexually or nude.") @Nullable
        Boolean sexualMatter) {

    AddLocationsRequest.Builder message() {
        return AddLocationsRequest.newBuilder()
                .addAllLocations(LocationRequest.messages(locations))
                .setSubjectAge(Wire.parse(subjectAge, SubjectAge.SUBJECT_AGE_UNSPECIFIED, "/subjectAge"))
                .setSexualMatter(Boolean.TRUE.equals(sexualMatter));
    }
}
