package dev.asli.gateway.notice.rest;

import dev.asli.contracts.compliance.v1.AcknowledgeNoticeRequest;
import dev.asli.contracts.compliance.v1.AnswerReceipt;
import dev.asli.contracts.compliance.v1.Notices;
import dev.asli.contracts.compliance.v1.RespondToNoticeRequest;
import dev.asli.contracts.compliance.v1.RespondToNoticeResponse;
import dev.asli.contracts.compliance.v1.ResponseKind;
import dev.asli.gateway.apikey.rest.NeedsScope;
import dev.asli.gateway.deadline.rest.DeadlineView;
import dev.asli.gateway.idempotency.rest.Writes;
import dev.asli.gateway.idempotency.rest.Writes.Done;
import dev.asli.gateway.identity.Scope;
import dev.asli.gateway.json.rest.Wire;
import dev.asli.gateway.matter.rest.ResponseView;
import dev.asli.kit.identity.Roles;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** An intermediary answers its notices. */
@Path("/api/v1/intermediary/notices/{id}")
@RolesAllowed({Roles.INTERMEDIARY_MEMBER, Roles.INTERMEDIARY_ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notices")
class AnswerResource {

    private final Notices notices;
    private final Writes writes;

    AnswerResource(@GrpcClient("compliance") Notices notices, Writes writes) {
        this.notices = notices;
        this.writes = writes;
    }

    @POST
    @Path("/acknowledgement")
    @NeedsScope(Scope.NOTICES_WRITE)
    @Operation(
            operationId = "acknowledgeNotice",
            summary = "Acknowledge a notice, with your ticket number",
            description = "Twice is the same as once.")
    @APIResponse(
            responseCode = "200",
            description = "Acknowledged; every deadline as it stands now.",
            content = @Content(schema = @Schema(implementation = ReceiptView.class)))
    public Uni<RestResponse<String>> acknowledge(@RestPath String id, @Nullable AcknowledgementRequest request) {
        String ticket = request == null ? "" : Wire.orEmpty(request.ticket());
        return writes.once(
                List.of(ticket),
                requestId -> notices.acknowledgeNotice(AcknowledgeNoticeRequest.newBuilder()
                                .setId(id)
                                .setTicket(ticket)
                                .build())
                        .map(receipt -> Done.ok(ReceiptView.of(receipt))));
    }

    @POST
    @Path("/response")
    @NeedsScope(Scope.NOTICES_WRITE)
    @Operation(
            operationId = "respondToNotice",
            summary = "Answer a notice: actioned, refused with reasons, a question, or not found",
            description = "An answer is recorded as your claim; whether the content is gone is observed separately.")
    @APIResponse(
            responseCode = "200",
            description = "Recorded; every deadline as it stands now.",
            content = @Content(schema = @Schema(implementation = ReceiptView.class)))
    public Uni<RestResponse<String>> respond(@RestPath String id, @Nullable ResponseRequest request) {
        ResponseRequest response = Wire.required(request);
        return writes.once(
                response,
                requestId ->
                        notices.respondToNotice(response.message(id, requestId)).map(AnswerResource::responded));
    }

    private static Done responded(RespondToNoticeResponse answer) {
        return switch (answer.getOutcomeCase()) {
            case RECEIPT -> Done.ok(ReceiptView.of(answer.getReceipt()));
            case UNMET -> throw Wire.unmet(answer.getUnmet().getRequirementsList());
            case OUTCOME_NOT_SET -> throw new IllegalStateException("A response without outcome.");
        };
    }

    @Schema(name = "AcknowledgementRequest")
    record AcknowledgementRequest(
            @Schema(description = "Your own ticket number.") @Nullable
            String ticket) {}

    @Schema(
            name = "ResponseRequest",
            examples = "{\"kind\": \"ACTIONED\", \"action\": \"removed\", \"actedAt\": \"2026-11-20T18:40:00Z\"}")
    record ResponseRequest(
            @Schema(
                    required = true,
                    enumeration = {"ACTIONED", "REFUSED", "NEEDS_INFORMATION", "NOT_FOUND_BY_INTERMEDIARY"})
            @Nullable
            String kind,

            @Schema(
                    description = "For ACTIONED.",
                    enumeration = {"removed", "access_disabled", "labelled"})
            @Nullable
            String action,

            @Nullable Instant actedAt,

            @Schema(description = "For REFUSED: ground and reasons; for NEEDS_INFORMATION: the question.") @Nullable
            String reasons,

            @Nullable String ticket) {

        RespondToNoticeRequest message(String id, String requestId) {
            RespondToNoticeRequest.Builder message = RespondToNoticeRequest.newBuilder()
                    .setId(id)
                    .setRequestId(requestId)
                    .setKind(Wire.parse(kind, ResponseKind.RESPONSE_KIND_UNSPECIFIED, "/kind"))
                    .setAction(Wire.orEmpty(action))
                    .setReasons(Wire.orEmpty(reasons))
                    .setTicket(Wire.orEmpty(ticket));
            if (actedAt != null) {
                message.setActedAt(Wire.timestamp(actedAt));
            }
            return message.build();
        }
    }

    @Schema(name = "AnswerReceipt")
    record ReceiptView(
            String noticeId, @Nullable ResponseView response, List<DeadlineView> deadlines, boolean replayed) {

        static ReceiptView of(AnswerReceipt receipt) {
            return new ReceiptView(
                    receipt.getNoticeId(),
                    receipt.hasResponse() ? ResponseView.of(receipt.getResponse()) : null,
                    DeadlineView.all(receipt.getDeadlinesList()),
                    receipt.getReplayed());
        }
    }
}
