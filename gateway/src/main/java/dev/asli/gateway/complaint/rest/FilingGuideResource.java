package dev.asli.gateway.complaint.rest;

import dev.asli.contracts.intake.v1.Filings;
import dev.asli.contracts.intake.v1.GetFilingGuideRequest;
import dev.asli.contracts.intake.v1.HarmHelp;
import dev.asli.contracts.intake.v1.RuleClause;
import dev.asli.gateway.complaint.rest.Diversion.DoorView;
import dev.asli.gateway.json.rest.Wire;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Words for whoever builds a form. */
@Path("/api/v1/filing-guide")
@PermitAll
@Tag(name = "Complaints")
class FilingGuideResource {

    private final Filings filings;

    FilingGuideResource(@GrpcClient("intake") Filings filings) {
        this.filings = filings;
    }

    @GET
    @Operation(
            operationId = "getFilingGuide",
            summary = "Rule clauses by category, and help by harm, each with its source",
            description = "In the language asked for where there is a translation, else in English.")
    public Uni<GuideView> guide(@RestQuery @Nullable String language) {
        return filings.getFilingGuide(GetFilingGuideRequest.newBuilder()
                        .setLanguage(Wire.orEmpty(language))
                        .build())
                .map(guide -> new GuideView(
                        guide.getClausesList().stream().map(ClauseView::of).toList(),
                        guide.getHelpList().stream().map(HelpView::of).toList(),
                        guide.getMostLocations()));
    }

    @Schema(name = "FilingGuide")
    record GuideView(
            List<ClauseView> clauses,
            List<HelpView> help,

            @Schema(description = "Places one complaint names at most, with those added later.")
            int mostLocations) {}

    @Schema(name = "RuleClause")
    record ClauseView(String id, String citation, String words, List<String> suggestedFor) {

        static ClauseView of(RuleClause clause) {
            return new ClauseView(
                    clause.getId(),
                    clause.getCitation(),
                    clause.getWords(),
                    FilingView.words(clause.getSuggestedForList()));
        }
    }

    @Schema(name = "HarmHelp")
    record HelpView(@Nullable String harm, List<DoorView> doors) {

        static HelpView of(HarmHelp help) {
            return new HelpView(Wire.word(help.getHarm()), DoorView.all(help.getDoorsList()));
        }
    }
}
