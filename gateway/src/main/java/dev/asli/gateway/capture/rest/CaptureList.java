package dev.asli.gateway.capture.rest;

import dev.asli.contracts.intake.v1.ListCapturesResponse;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All captures of a complaint. */
@Schema(name = "Captures")
record CaptureList(
        List<CaptureView> captures,

        @Schema(description = "Whether a page of this matter may be visited by this service.")
        boolean pageCaptureAllowed) {

    static CaptureList of(ListCapturesResponse answer) {
        return new CaptureList(
                answer.getCapturesList().stream().map(CaptureView::of).toList(), answer.getPageCaptureAllowed());
    }
}
