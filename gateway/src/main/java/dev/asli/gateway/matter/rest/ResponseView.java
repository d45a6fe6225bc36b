package dev.asli.gateway.matter.rest;

import dev.asli.contracts.compliance.v1.Response;
import dev.asli.gateway.json.rest.Wire;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an intermediary said. */
@Schema(name = "Response", description = "A claim of the intermediary; never mixed with an observation.")
public record ResponseView(
        String id,
        String noticeId,
        @Nullable Instant at,

        @Schema(
                enumeration = {
                    "ACKNOWLEDGEMENT",
                    "ACTIONED",
                    "REFUSED",
                    "NEEDS_INFORMATION",
                    "NOT_FOUND_BY_INTERMEDIARY"
                })
        @Nullable
        String kind,

        @Schema(enumeration = {"removed", "access_disabled", "labelled"}) @Nullable
        String action,

        @Nullable Instant actedAt,
        @Nullable String reasons,
        @Nullable String ticket) {

    public static ResponseView of(Response response) {
        return new ResponseView(
                response.getId(),
                response.getNoticeId(),
                Wire.time(response.hasAt(), response.getAt()),
                Wire.state(response.getKind(), ""),
                Wire.text(response.getAction()),
                Wire.time(response.hasActedAt(), response.getActedAt()),
                Wire.text(response.getReasons()),
                Wire.text(response.getTicket()));
    }

    public static List<ResponseView> all(List<Response> responses) {
        return responses.stream().map(ResponseView::of).toList();
    }
}
