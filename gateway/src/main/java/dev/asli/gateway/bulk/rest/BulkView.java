package dev.asli.gateway.bulk.rest;

import dev.asli.contracts.intake.v1.BulkResult;
import dev.asli.contracts.problem.v1.UnmetRequirement;
import dev.asli.gateway.complaint.rest.Diversion.DoorView;
import dev.asli.gateway.complaint.rest.FiledView;
import dev.asli.gateway.problem.rest.ProblemView.Requirement;
import dev.asli.kit.problem.ProblemException.Unmet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of each complaint of a call. */
@Schema(name = "BulkResults")
record BulkView(
        int filed,
        int refused,
        int diverted,

        @Schema(description = "One for each complaint, in their order.")
        List<ItemView> results) {

    static BulkView of(List<ItemView> results) {
        return new BulkView(
                count(results, "FILED") + count(results, "REPLAYED"),
                count(results, "REFUSED"),
                count(results, "DIVERTED"),
                results);
    }

    private static int count(List<ItemView> results, String outcome) {
        return (int)
                results.stream().filter(item -> item.outcome().equals(outcome)).count();
    }

    /** Of one complaint. */
    @Schema(name = "BulkResult")
    record ItemView(
            @Schema(description = "From 0, its place in the call.")
            int index,

            @Schema(
                    enumeration = {"FILED", "REPLAYED", "REFUSED", "DIVERTED"},
                    description = "REPLAYED: filed by an earlier call; the answer is as it was then.")
            String outcome,

            @Nullable FiledView complaint,

            @Schema(description = "Paths point into the complaint. Nothing of it was stored.") @Nullable
            List<Requirement> unmetRequirements,

            @Schema(description = "It may show a child sexually. Nothing of it was stored; these doors can act.")
            @Nullable
            List<DoorView> doors) {

        static ItemView of(int index, BulkResult result) {
            return switch (result.getOutcomeCase()) {
                case FILED ->
                    new ItemView(
                            index,
                            result.getReplayed() ? "REPLAYED" : "FILED",
                            FiledView.of(result.getFiled()),
                            null,
                            null);
                case UNMET ->
                    new ItemView(
                            index,
                            "REFUSED",
                            null,
                            result.getUnmet().getRequirementsList().stream()
                                    .map(ItemView::requirement)
                                    .toList(),
                            null);
                case DIVERTED ->
                    new ItemView(
                            index,
                            "DIVERTED",
                            null,
                            null,
                            DoorView.all(result.getDiverted().getDoorsList()));
                case OUTCOME_NOT_SET -> throw new IllegalStateException("An item without outcome.");
            };
        }

        static ItemView unread(int index, List<Unmet> unmet) {
            return new ItemView(
                    index,
                    "REFUSED",
                    null,
                    unmet.stream()
                            .map(each -> new Requirement(each.code(), each.path(), each.message()))
                            .toList(),
                    null);
        }

        private static Requirement requirement(UnmetRequirement unmet) {
            return new Requirement(unmet.getCode(), unmet.getPath(), unmet.getMessage());
        }
    }
}
