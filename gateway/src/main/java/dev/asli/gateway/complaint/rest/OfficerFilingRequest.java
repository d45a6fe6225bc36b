package dev.asli.gateway.complaint.rest;

import dev.asli.contracts.intake.v1.FileComplaintRequest;
import dev.asli.contracts.intake.v1.IntakeFormat;
import dev.asli.gateway.json.rest.Wire;
import dev.asli.kit.problem.ProblemException.Unmet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A complaint that an officer takes for somebody. */
@Schema(name = "OfficerFilingRequest")
record OfficerFilingRequest(
        @Schema(
                required = true,
                description = "By which way it came.",
                enumeration = {"phone", "letter", "email", "walk_in"})
        @Nullable
        String intakeFormat,

        @Schema(description = "When the letter or call came in, as claimed; never counted as the receipt.") @Nullable
        TimeRequest claimedReceivedAt,

        @Schema(required = true) @Nullable FilingRequest complaint) {

    FileComplaintRequest message(String requestId, boolean test) {
        FileComplaintRequest.Builder message =
                Wire.required(complaint).builder(requestId, test).setIntakeFormat(format());
        if (claimedReceivedAt != null) {
            message.setClaimedReceivedAt(claimedReceivedAt.message());
        }
        return message.build();
    }

    private IntakeFormat format() {
        IntakeFormat format = Wire.parse(intakeFormat, IntakeFormat.INTAKE_FORMAT_UNSPECIFIED, "/intakeFormat");
        if (format == IntakeFormat.INTAKE_FORMAT_UNSPECIFIED) {
            throw Wire.unmet(new Unmet("INTAKE_FORMAT_MISSING", "/intakeFormat", "Say by which way it came."));
        }
        return format;
    }
}
