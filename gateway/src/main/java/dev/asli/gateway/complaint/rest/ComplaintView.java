package dev.asli.gateway.complaint.rest;

import dev.asli.contracts.intake.v1.ComplaintRecord;
import dev.asli.contracts.intake.v1.CustodyEvent;
import dev.asli.contracts.intake.v1.Decision;
import dev.asli.contracts.intake.v1.Location;
import dev.asli.gateway.exhibit.rest.ExhibitView;
import dev.asli.gateway.json.rest.Wire;
import dev.asli.gateway.matter.rest.LocationView;
import dev.asli.gateway.matter.rest.MatterView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A complaint as its reader may see it. */
@Schema(name = "Complaint")
public record ComplaintView(
        String reference,

        @Schema(enumeration = {"RECEIVED", "UNDER_EXAMINATION", "ASSESSED", "DECIDED", "CLOSED", "WITHDRAWN"}) @Nullable
        String stage,

        @Nullable Instant stageSince,
        @Nullable String category,
        @Nullable String capacity,
        @Nullable String statement,
        @Nullable Instant receivedAt,
        List<LocationView> locations,
        List<ExhibitView> exhibits,
        List<MatterView> matters,

        @Schema(description = "False when deadlines could not be asked for just now; matters is then empty.")
        boolean mattersKnown,

        @Schema(enumeration = {"SERVED", "PENDING", "NOT_ASKED"}) @Nullable
        String serving,

        @Schema(
                description =
                        "What the reader can do from here: ADD_EXHIBIT (ADD_HASHES where no media is taken), WITHDRAW, DECIDE, ORDER, NEEDS_ANSWER (the other side waits for a message), EXPORT.")
        List<String> nextSteps,

        @Nullable DecisionView decision,
        List<CustodyView> custody,

        @Schema(description = "Sandbox: never served, never scored.")
        boolean test,

        @Schema(description = "Messages of the other side that you have not marked as read.")
        int unreadMessages) {

    public static ComplaintView of(ComplaintRecord complaint) {
        return new ComplaintView(
                complaint.getReference(),
                Wire.state(complaint.getStage(), ""),
                Wire.time(complaint.hasStageSince(), complaint.getStageSince()),
                Wire.word(complaint.getCategory()),
                Wire.word(complaint.getCapacity()),
                Wire.text(complaint.getStatement()),
                Wire.time(complaint.hasReceivedAt(), complaint.getReceivedAt()),
                complaint.getLocationsList().stream()
                        .map(ComplaintView::location)
                        .toList(),
                ExhibitView.all(complaint.getExhibitsList()),
                MatterView.all(complaint.getMattersList()),
                complaint.getMattersKnown(),
                Wire.state(complaint.getServing(), ""),
                List.copyOf(complaint.getNextStepsList()),
                complaint.hasDecision() ? DecisionView.of(complaint.getDecision()) : null,
                complaint.getCustodyList().stream().map(CustodyView::of).toList(),
                complaint.getTest(),
                complaint.getUnreadMessages());
    }

    private static LocationView location(Location location) {
        return new LocationView(
                null, location.getIntermediary(), location.getUrl(), Wire.text(location.getContentId()));
    }

    /** What the operator itself concluded. */
    @Schema(name = "Decision")
    public record DecisionView(
            @Schema(enumeration = {"WELL_FOUNDED", "NOT_FOUNDED", "REFERRED"}) @Nullable
            String outcome,

            String grounds,
            @Nullable Instant at,

            @Schema(description = "Role and pseudonym.") @Nullable
            String decidedBy) {

        static DecisionView of(Decision decision) {
            return new DecisionView(
                    Wire.state(decision.getOutcome(), ""),
                    decision.getGrounds(),
                    Wire.time(decision.hasAt(), decision.getAt()),
                    Wire.text(decision.getDecidedBy()));
        }
    }

    /** One line of the chain of custody. */
    @Schema(name = "CustodyEvent")
    public record CustodyView(
            long ledgerIndex,
            @Nullable Instant at,

            @Schema(examples = "EXHIBIT_ACQUIRED") String kind,

            @Schema(description = "Role and pseudonym.") @Nullable
            String actor,

            @Nullable String words) {

        static CustodyView of(CustodyEvent event) {
            return new CustodyView(
                    event.getLedgerIndex(),
                    Wire.time(event.hasAt(), event.getAt()),
                    event.getKind(),
                    Wire.text(event.getActor()),
                    Wire.text(event.getWords()));
        }
    }
}
