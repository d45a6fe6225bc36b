package dev.asli.gateway.complaint.rest;

import dev.asli.contracts.intake.v1.PlatformReport;
import dev.asli.contracts.intake.v1.PriorSteps;
import dev.asli.gateway.json.rest.Wire;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the person did before. */
@Schema(name = "PriorStepsRequest")
record PriorStepsRequest(
        @Schema(maxItems = 50) @Nullable List<@Nullable ReportRequest> platformReports,

        @Schema(description = "Acknowledgement number of the National Cyber Crime Reporting Portal.") @Nullable
        String ncrpAcknowledgement,

        @Schema(description = "Number of a first information report or general diary entry.") @Nullable
        String policeNumber,

        @Nullable String courtOrderNumber) {

    PriorSteps message() {
        PriorSteps.Builder message = PriorSteps.newBuilder()
                .setNcrpAcknowledgement(Wire.orEmpty(ncrpAcknowledgement))
                .setPoliceNumber(Wire.orEmpty(policeNumber))
                .setCourtOrderNumber(Wire.orEmpty(courtOrderNumber));
        Objects.requireNonNullElse(platformReports, List.<@Nullable ReportRequest>of())
                .forEach(report -> message.addPlatformReports(ReportRequest.message(report)));
        return message.build();
    }

    /** One report to an intermediary. */
    @Schema(name = "PlatformReportRequest")
    record ReportRequest(
            @Schema(required = true) @Nullable String intermediary,

            @Nullable TimeRequest reportedAt,

            @Schema(maxLength = 200) @Nullable String ticket,

            @Schema(maxLength = 2000, description = "What came back.") @Nullable
            String reply,

            @Schema(description = "When it came back: the right to appeal counts from it.") @Nullable
            TimeRequest repliedAt) {

        static PlatformReport message(@Nullable ReportRequest report) {
            if (report == null) {
                return PlatformReport.getDefaultInstance();
            }
            PlatformReport.Builder message = PlatformReport.newBuilder()
                    .setIntermediary(Wire.orEmpty(report.intermediary))
                    .setTicket(Wire.orEmpty(report.ticket))
                    .setReply(Wire.orEmpty(report.reply));
            if (report.reportedAt != null) {
                message.setReportedAt(report.reportedAt.message());
            }
            if (report.repliedAt != null) {
                message.setRepliedAt(report.repliedAt.message());
            }
            return message.build();
        }
    }
}
