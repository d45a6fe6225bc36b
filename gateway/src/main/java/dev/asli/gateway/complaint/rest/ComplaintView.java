package dev.asli.gateway.complaint.rest;

import dev.asli.contracts.intake.v1.ComplaintRecord;
import dev.asli.contracts.intake.v1.CustodyEvent;
import dev.asli.contracts.intake.v1.Decision;
import dev.asli.gateway.complaint.rest.Diversion.DoorView;
import dev.asli.gateway.exhibit.rest.ExhibitView;
import dev.asli.gateway.json.rest.Wire;
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
        List<PlaceView> locations,
        List<ExhibitView> exhibits,
        List<MatterView> matters,

        @Schema(description = "False when deadlines could not be asked for just now; matters is then empty.")
        boolean mattersKnown,

        @Schema(enumeration = {"SERVED", "PENDING", "NOT_ASKED"}) @Nullable
        String serving,

        @Schema(
                description =
                        "What the reader can do from here: ADD_EXHIBIT (ADD_HASHES where no media is taken), ADD_LOCATION, CHANGE_CONSENT, WITHDRAW, DECIDE, CLOSE, ORDER, NEEDS_ANSWER (the other side waits for a message), EXPORT.")
        List<String> nextSteps,

        @Nullable DecisionView decision,
        List<CustodyView> custody,

        @Schema(description = "Sandbox: never served, never scored.")
        boolean test,

        @Schema(description = "Messages of the other side that you have not marked as read.")
        int unreadMessages,

        @Nullable FilingView filing,
        List<ConsentView> consents,

        @Schema(description = "Which elements of each law's notice it has.")
        List<FilingView.LawView> elements,

        @Schema(description = "Help lines for the harms named.")
        List<DoorView> help,

        @Schema(enumeration = {"WEB", "API", "PHONE", "LETTER", "EMAIL", "WALK_IN", "BULK", "XARF"}) @Nullable
        String intakeFormat,

        @Schema(description = "When the letter or call came in, as an officer claimed.") @Nullable
        Instant claimedReceivedAt,

        @Schema(description = "No media is ever taken, fetched or shown.")
        boolean mediaFree,

        @Schema(description = "Why it cannot be withdrawn just now; empty when it can.")
        List<String> holds) {

    public static ComplaintView of(ComplaintRecord complaint) {
        return new ComplaintView(
                complaint.getReference(),
                Wire.state(complaint.getStage(), ""),
                Wire.time(complaint.hasStageSince(), complaint.getStageSince()),
                Wire.word(complaint.getCategory()),
                Wire.word(complaint.getCapacity()),
                Wire.text(complaint.getStatement()),
                Wire.time(complaint.hasReceivedAt(), complaint.getReceivedAt()),
                PlaceView.all(complaint.getLocationsList()),
                ExhibitView.all(complaint.getExhibitsList()),
                MatterView.all(complaint.getMattersList()),
                complaint.getMattersKnown(),
                Wire.state(complaint.getServing(), ""),
                List.copyOf(complaint.getNextStepsList()),
                complaint.hasDecision() ? DecisionView.of(complaint.getDecision()) : null,
                complaint.getCustodyList().stream().map(CustodyView::of).toList(),
                complaint.getTest(),
                complaint.getUnreadMessages(),
                complaint.hasFiling() ? FilingView.of(complaint.getFiling()) : null,
                ConsentView.all(complaint.getConsentsList()),
                FilingView.LawView.all(complaint.getElementsList()),
                DoorView.all(complaint.getHelpList()),
                Wire.state(complaint.getIntakeFormat(), ""),
                Wire.time(complaint.hasClaimedReceivedAt(), complaint.getClaimedReceivedAt()),
                complaint.getMediaFree(),
                List.copyOf(complaint.getHoldsList()));
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
