package dev.asli.gateway.complaint.rest;

import dev.asli.contracts.intake.v1.AgeBand;
import dev.asli.contracts.intake.v1.Demographics;
import dev.asli.gateway.json.rest.Wire;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Kept encrypted, for aggregates, with consent aggregates only. Each may be left out. */
@Schema(name = "DemographicsRequest")
record DemographicsRequest(
        @Schema(maxLength = 40) @Nullable String gender,

        @Schema(enumeration = {"age_under_18", "age_18_24", "age_25_34", "age_35_44", "age_45_59", "age_60_and_over"})
        @Nullable
        String ageBand,

        @Schema(description = "ISO 3166-2.", examples = "IN-MH") @Nullable
        String state,

        @Schema(maxLength = 200) @Nullable String disabilityNeeds) {

    Demographics message() {
        return Demographics.newBuilder()
                .setGender(Wire.orEmpty(gender))
                .setAgeBand(Wire.parse(ageBand, AgeBand.AGE_BAND_UNSPECIFIED, "/demographics/ageBand"))
                .setState(Wire.orEmpty(state))
                .setDisabilityNeeds(Wire.orEmpty(disabilityNeeds))
                .build();
    }
}
