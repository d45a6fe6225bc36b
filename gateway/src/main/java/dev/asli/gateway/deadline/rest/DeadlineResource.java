package dev.asli.gateway.deadline.rest;

import dev.asli.contracts.compliance.v1.Deadlines;
import dev.asli.contracts.compliance.v1.ListRulePacksRequest;
import dev.asli.contracts.compliance.v1.PreviewDeadlinesRequest;
import dev.asli.contracts.compliance.v1.PreviewDeadlinesResponse;
import dev.asli.contracts.compliance.v1.RulePackInfo;
import dev.asli.gateway.json.rest.Wire;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The law as a calculator. */
@Path("/api/v1")
@PermitAll
@Tag(name = "Law")
class DeadlineResource {

    private final Deadlines deadlines;

    DeadlineResource(@GrpcClient("compliance") Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @POST
    @Path("/deadlines/preview")
    @Operation(
            operationId = "previewDeadlines",
            summary = "Every deadline one event would start, by the law in force at that instant",
            description = "For lawyers and trust and safety teams. Stores nothing, asks for no account.")
    public Uni<PreviewView> preview(@Nullable PreviewRequest request) {
        return deadlines.previewDeadlines(Wire.required(request).message()).map(DeadlineResource::view);
    }

    @GET
    @Path("/rule-packs")
    @Operation(operationId = "listRulePacks", summary = "The rule packs loaded, with their digests")
    public Uni<RulePacksView> rulePacks() {
        return deadlines
                .listRulePacks(ListRulePacksRequest.getDefaultInstance())
                .map(answer -> new RulePacksView(
                        answer.getPacksList().stream().map(RulePackView::of).toList()));
    }

    private static PreviewView view(PreviewDeadlinesResponse answer) {
        return switch (answer.getOutcomeCase()) {
            case DEADLINES ->
                new PreviewView(DeadlineView.all(answer.getDeadlines().getDeadlinesList()));
            case UNMET -> throw Wire.unmet(answer.getUnmet().getRequirementsList());
            case OUTCOME_NOT_SET -> throw new IllegalStateException("A preview without outcome.");
        };
    }

    @Schema(name = "DeadlinePreviewRequest")
    record PreviewRequest(
            @Schema(required = true, examples = "complaint.received") @Nullable
            String triggerEvent,

            @Schema(required = true, examples = "2026-11-20T18:00:00Z") @Nullable
            Instant at,

            @Schema(examples = "impersonation_of_complainant") @Nullable
            String category,

            @Schema(examples = "depicted_individual") @Nullable
            String capacity,

            @Schema(examples = "[\"intermediary\", \"ssmi\"]") @Nullable
            List<String> intermediaryClasses) {

        PreviewDeadlinesRequest message() {
            PreviewDeadlinesRequest.Builder message = PreviewDeadlinesRequest.newBuilder()
                    .setTriggerEvent(Wire.orEmpty(triggerEvent))
                    .setCategory(Wire.orEmpty(category))
                    .setCapacity(Wire.orEmpty(capacity))
                    .addAllIntermediaryClasses(Objects.requireNonNullElse(intermediaryClasses, List.of()));
            if (at != null) {
                message.setAt(Wire.timestamp(at));
            }
            return message.build();
        }
    }

    @Schema(name = "DeadlinePreview")
    record PreviewView(List<DeadlineView> deadlines) {}

    @Schema(name = "RulePacks")
    record RulePacksView(List<RulePackView> rulePacks) {}

    @Schema(name = "RulePack")
    record RulePackView(
            String id,
            String jurisdiction,
            String title,
            String instrument,

            @Schema(enumeration = {"in_force", "superseded_in_part", "soft_law", "draft"})
            String status,

            @Schema(description = "SHA-256 of the file.") String digest,

            int rules) {

        static RulePackView of(RulePackInfo pack) {
            return new RulePackView(
                    pack.getId(),
                    pack.getJurisdiction(),
                    pack.getTitle(),
                    pack.getInstrument(),
                    pack.getStatus(),
                    pack.getDigest(),
                    pack.getRules());
        }
    }
}
