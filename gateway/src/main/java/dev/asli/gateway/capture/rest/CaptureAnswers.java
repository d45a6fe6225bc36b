package dev.asli.gateway.capture.rest;

import dev.asli.contracts.intake.v1.AddCaptureResponse;
import dev.asli.gateway.idempotency.rest.Writes.Done;
import dev.asli.gateway.json.rest.Wire;

/** What intake answered, as HTTP says it. */
final class CaptureAnswers {

    private CaptureAnswers() {}

    static Done created(String reference, AddCaptureResponse answer) {
        return Done.created(address(reference), view(answer));
    }

    static Done accepted(String reference, AddCaptureResponse answer) {
        return Done.accepted(address(reference), view(answer));
    }

    private static CaptureView view(AddCaptureResponse answer) {
        return switch (answer.getOutcomeCase()) {
            case CAPTURE -> CaptureView.of(answer.getCapture());
            case UNMET -> throw Wire.unmet(answer.getUnmet().getRequirementsList());
            case OUTCOME_NOT_SET -> throw new IllegalStateException("intake answered nothing");
        };
    }

    private static String address(String reference) {
        return "/api/v1/complaints/" + reference + "/captures";
    }
}
