package dev.asli.gateway.complaint.rest;

import dev.asli.contracts.intake.v1.ConsentChoice;
import dev.asli.contracts.intake.v1.ConsentPurpose;
import dev.asli.gateway.json.rest.Wire;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One consent, given or not. */
@Schema(name = "ConsentRequest")
record ConsentRequest(
        @Schema(
                required = true,
                enumeration = {
                    "forward_to_platform",
                    "forward_to_appeal_pack",
                    "share_with_police",
                    "anonymous_statistics",
                    "keep_contact",
                    "aggregates"
                })
        @Nullable
        String purpose,

        @Schema(required = true) @Nullable Boolean given) {

    static ConsentChoice choice(@Nullable ConsentRequest request, String path) {
        if (request == null) {
            return ConsentChoice.getDefaultInstance();
        }
        return ConsentChoice.newBuilder()
                .setPurpose(request.word(path))
                .setGiven(request.said(path))
                .build();
    }

    ConsentPurpose word(String path) {
        return Wire.parse(purpose, ConsentPurpose.CONSENT_PURPOSE_UNSPECIFIED, path + "/purpose");
    }

    /** Never guessed. */
    boolean said(String path) {
        if (given == null) {
            throw Wire.unmet(new dev.asli.kit.problem.ProblemException.Unmet(
                    "CONSENT_UNSAID", path + "/given", "Say true or false."));
        }
        return given;
    }
}
