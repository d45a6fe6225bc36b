package dev.asli.gateway.message.rest;

import dev.asli.contracts.intake.v1.Correspondence;
import dev.asli.contracts.intake.v1.ListMessagesRequest;
import dev.asli.contracts.intake.v1.MarkMessagesReadRequest;
import dev.asli.contracts.intake.v1.SendMessageRequest;
import dev.asli.contracts.intake.v1.SendMessageResponse;
import dev.asli.gateway.idempotency.rest.Writes;
import dev.asli.gateway.idempotency.rest.Writes.Done;
import dev.asli.gateway.json.rest.Wire;
import dev.asli.gateway.problem.GatewayProblem;
import dev.asli.gateway.secret.rest.CaseSecret;
import dev.asli.kit.problem.ProblemException;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What complainant and officers write to each other. */
@Path("/api/v1/complaints/{reference}/messages")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Messages")
class MessageResource {

    private final Correspondence correspondence;
    private final Writes writes;

    MessageResource(@GrpcClient("intake") Correspondence correspondence, Writes writes) {
        this.correspondence = correspondence;
        this.writes = writes;
    }

    @GET
    @Operation(
            operationId = "listMessages",
            summary = "Messages of a complaint, oldest first",
            description = "For its complainant (X-Case-Secret), and for officers and auditors (bearer token). "
                    + "Reading marks nothing as read.")
    public Uni<ExchangeView> list(
            @RestPath String reference,
            @RestQuery @Nullable Integer after,
            @RestQuery @Nullable Integer limit,
            @RestHeader(CaseSecret.HEADER) @Nullable String secret) {
        return correspondence
                .listMessages(ListMessagesRequest.newBuilder()
                        .setAccess(CaseSecret.access(reference, secret))
                        .setAfter(number(after, "after"))
                        .setLimit(Wire.limit(limit))
                        .build())
                .map(page -> new ExchangeView(
                        page.getMessagesList().stream().map(MessageView::of).toList(),
                        page.getLastNumber(),
                        MessageView.side(page.getWaitsFor()),
                        Wire.text(page.getOutsideNotice())));
    }

    @POST
    @Operation(operationId = "sendMessage", summary = "Write to the other side")
    @APIResponse(
            responseCode = "201",
            description = "Sent.",
            content = @Content(schema = @Schema(implementation = MessageView.class)))
    @APIResponse(responseCode = "422", description = "REQUIREMENTS_UNMET: the text cannot be taken.")
    public Uni<RestResponse<String>> send(
            @RestPath String reference,
            @RestHeader(CaseSecret.HEADER) @Nullable String secret,
            @Nullable MessageRequest request) {
        MessageRequest message = Wire.required(request);
        return writes.once(
                List.of(message, Wire.orEmpty(secret)),
                requestId -> correspondence
                        .sendMessage(SendMessageRequest.newBuilder()
                                .setAccess(CaseSecret.access(reference, secret))
                                .setRequestId(requestId)
                                .setText(Wire.orEmpty(message.text()))
                                .setAsks(Boolean.TRUE.equals(message.asks()))
                                .build())
                        .map(answer -> sent(reference, answer)));
    }

    @POST
    @Path("/read")
    @Operation(
            operationId = "markMessagesRead",
            summary = "Say up to which message you have read",
            description = "Twice is the same as once; it never goes back.")
    @APIResponse(
            responseCode = "200",
            description = "Marked.",
            content = @Content(schema = @Schema(implementation = MarkedView.class)))
    public Uni<RestResponse<String>> read(
            @RestPath String reference,
            @RestHeader(CaseSecret.HEADER) @Nullable String secret,
            @Nullable ReadRequest request) {
        ReadRequest mark = Wire.required(request);
        return writes.once(
                List.of(mark, Wire.orEmpty(secret)),
                requestId -> correspondence
                        .markMessagesRead(MarkMessagesReadRequest.newBuilder()
                                .setAccess(CaseSecret.access(reference, secret))
                                .setUpTo(number(mark.upTo(), "upTo"))
                                .build())
                        .map(marked -> Done.ok(new MarkedView(marked.getMarked()))));
    }

    private static Done sent(String reference, SendMessageResponse answer) {
        return switch (answer.getOutcomeCase()) {
            case MESSAGE ->
                Done.created("/api/v1/complaints/" + reference + "/messages", MessageView.of(answer.getMessage()));
            case UNMET -> throw Wire.unmet(answer.getUnmet().getRequirementsList());
            case OUTCOME_NOT_SET -> throw new IllegalStateException("A message without outcome.");
        };
    }

    private static int number(@Nullable Integer number, String name) {
        if (number == null) {
            return 0;
        }
        if (number < 0) {
            throw new ProblemException(
                    GatewayProblem.PARAMETER_INVALID, "%s is a whole number from 0.".formatted(name));
        }
        return number;
    }

    @Schema(name = "Exchange")
    record ExchangeView(
            List<MessageView> messages,

            @Schema(description = "Number of the last message on record; 0 when there is none.")
            int lastNumber,

            @Schema(
                    enumeration = {"COMPLAINANT", "OFFICE"},
                    description = "Whose answer is waited for; absent when nobody's.")
            @Nullable
            String waitsFor,

            @Schema(description = "To officers only: the only words that may leave by e-mail, SMS or telephone.")
            @Nullable
            String outsideNotice) {}

    @Schema(name = "MessageRequest")
    record MessageRequest(
            @Schema(
                    required = true,
                    minLength = 1,
                    maxLength = 4000,
                    description = "Plain text; no control characters but line breaks and tabs.")
            @Nullable
            String text,

            @Schema(description = "Officers only: an answer is asked for.") @Nullable
            Boolean asks) {}

    @Schema(name = "ReadRequest")
    record ReadRequest(
            @Schema(required = true, minimum = "0", description = "A higher number than there are means all.") @Nullable
            Integer upTo) {}

    @Schema(name = "Marked")
    record MarkedView(
            @Schema(description = "How many were unseen until now.")
            int marked) {}
}
