package dev.asli.intake.complaint;

import java.util.List;

/** What the person did before, as stated; numbers of other bodies' files are theirs to check. Each may be empty. */
public record PriorSteps(
        List<PlatformReport> platformReports,
        String ncrpAcknowledgement,
        String policeNumber,
        String courtOrderNumber) {

    public static final PriorSteps NONE = new PriorSteps(List.of(), "", "", "");

    public PriorSteps {
        platformReports = List.copyOf(platformReports);
    }

    /**
     * One report to an intermediary before this complaint.
     *
     * @param reply what came back; empty when nothing did
     * @param repliedAt from it the right to appeal counts
     */
    public record PlatformReport(
            String intermediary, StatedTime reportedAt, String ticket, String reply, StatedTime repliedAt) {}
}
