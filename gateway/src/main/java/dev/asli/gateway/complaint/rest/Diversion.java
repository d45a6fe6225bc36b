package dev.asli.gateway.complaint.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.asli.contracts.intake.v1.Diverted;
import dev.asli.contracts.intake.v1.Door;
import dev.asli.gateway.json.rest.Wire;
import dev.asli.gateway.problem.rest.ProblemView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** A matter that belongs at another door. Nothing of it was stored, its idempotency key included. */
public final class Diversion extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int STATUS = 422;
    private static final String CODE = "DIVERTED_TO_HELP";

    private final transient DiversionView view;

    public Diversion(Diverted diverted) {
        super(CODE, null, false, false);
        this.view = new DiversionView(
                ProblemView.typeOf(CODE),
                "Help is at another door",
                STATUS,
                "Nothing was stored. Please turn to one of the doors named here; they can act at once.",
                CODE,
                diverted.getReason(),
                DoorView.all(diverted.getDoorsList()),
                ProblemView.currentTrace());
    }

    /** Turns it into the answer. */
    static class Mapper {

        @ServerExceptionMapper
        RestResponse<DiversionView> answer(Diversion diversion) {
            return ResponseBuilder.<DiversionView>create(STATUS)
                    .type(ProblemView.MEDIA_TYPE)
                    .entity(diversion.view)
                    .build();
        }
    }

    /** A problem with doors. */
    @Schema(
            name = "DiversionProblem",
            description = "Answers 422 with code DIVERTED_TO_HELP where a child may be shown in a sexual matter.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DiversionView(
            String type,
            String title,
            int status,
            String detail,
            String code,

            @Schema(examples = "MINOR_SEXUAL") String reason,

            List<DoorView> doors,
            @Nullable String traceId) {}

    /** Where help is, and what to say there. */
    @Schema(name = "Door")
    public record DoorView(
            String name,

            @Schema(description = "Telephone number or https address.")
            String contact,

            String whatToSay,

            @Schema(description = "Where the number or address was read.") @Nullable
            String source) {

        public static List<DoorView> all(List<Door> doors) {
            return doors.stream()
                    .map(door -> new DoorView(
                            door.getName(), door.getContact(), door.getWhatToSay(), Wire.text(door.getSource())))
                    .toList();
        }
    }
}
