package dev.asli.gateway.exhibit.rest;

import dev.asli.contracts.intake.v1.Examination;
import dev.asli.contracts.intake.v1.Running;
import dev.asli.gateway.json.rest.Wire;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One run over an exhibit. */
@Schema(name = "Examination")
public record ExaminationView(
        String id,

        @Schema(enumeration = {"WAITING", "RUNNING", "DONE", "FAILED", "NOT_APPLICABLE"})
        String state,

        @Schema(
                description =
                        "For WAITING, FAILED and NOT_APPLICABLE. A failed examination says nothing about the media.")
        @Nullable
        String reason,

        @Nullable String words,
        @Nullable Integer attempts,
        @Nullable ProgressView progress,

        @Schema(description = "Once DONE. Advice to people: it removes nothing and refuses nothing.") @Nullable
        AssessmentView assessment) {

    static ExaminationView of(Examination examination) {
        String id = examination.getId();
        return switch (examination.getStateCase()) {
            case WAITING ->
                new ExaminationView(
                        id,
                        "WAITING",
                        Wire.text(examination.getWaiting().getReason()),
                        null,
                        examination.getWaiting().getAttempts(),
                        null,
                        null);
            case RUNNING ->
                new ExaminationView(id, "RUNNING", null, null, null, ProgressView.of(examination.getRunning()), null);
            case DONE ->
                new ExaminationView(id, "DONE", null, null, null, null, AssessmentView.of(examination.getDone()));
            case FAILED ->
                new ExaminationView(
                        id,
                        "FAILED",
                        Wire.text(examination.getFailed().getReason()),
                        Wire.text(examination.getFailed().getWords()),
                        examination.getFailed().getAttempts(),
                        null,
                        null);
            case NOT_APPLICABLE ->
                new ExaminationView(
                        id,
                        "NOT_APPLICABLE",
                        Wire.text(examination.getNotApplicable().getReason()),
                        null,
                        null,
                        null,
                        null);
            case STATE_NOT_SET -> new ExaminationView(id, "WAITING", null, null, null, null, null);
        };
    }

    /** Steps done of steps in all. */
    @Schema(name = "Progress")
    public record ProgressView(@Nullable String stage, int done, int total) {

        static ProgressView of(Running running) {
            return new ProgressView(Wire.text(running.getStage()), running.getDone(), running.getTotal());
        }
    }
}
