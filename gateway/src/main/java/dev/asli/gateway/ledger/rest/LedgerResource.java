package dev.asli.gateway.ledger.rest;

import dev.asli.contracts.ledger.v1.Checkpoint;
import dev.asli.contracts.ledger.v1.GetCheckpointRequest;
import dev.asli.contracts.ledger.v1.GetConsistencyRequest;
import dev.asli.kit.problem.CommonProblem;
import dev.asli.kit.problem.ProblemException;
import dev.asli.kit.problem.ProblemException.Unmet;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** For watchers: that the logs only grow. Nothing in a checkpoint tells of any case. */
@Path("/api/v1/ledger")
@PermitAll
@Tag(name = "Ledger")
class LedgerResource {

    private final Logs logs;

    LedgerResource(Logs logs) {
        this.logs = logs;
    }

    @GET
    @Path("/{log}/checkpoint")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            operationId = "getLedgerCheckpoint",
            summary = "The log's size and root now, signed (c2sp.org/tlog-checkpoint)",
            description = "log is intake or compliance. Keep what you get: a later one must be consistent with it.")
    public Uni<String> checkpoint(@RestPath String log) {
        return logs.named(log)
                .getCheckpoint(GetCheckpointRequest.getDefaultInstance())
                .map(Checkpoint::getNote);
    }

    @GET
    @Path("/{log}/consistency")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getLedgerConsistency",
            summary =
                    "Proof that the log of size \"to\" begins with the log of size \"from\" (RFC 9162, section 2.1.4)")
    public Uni<ConsistencyView> consistency(
            @RestPath String log, @RestQuery @Nullable String from, @RestQuery @Nullable String to) {
        return logs.named(log)
                .getConsistency(GetConsistencyRequest.newBuilder()
                        .setFrom(size("from", from))
                        .setTo(size("to", to))
                        .build())
                .map(answer ->
                        new ConsistencyView(answer.getFrom(), answer.getTo(), List.copyOf(answer.getProofList())));
    }

    private static long size(String name, @Nullable String text) {
        if (text != null && text.matches("[0-9]{1,15}")) {
            return Long.parseLong(text);
        }
        String message = "Give the size \"%s\" as a whole number.".formatted(name);
        throw new ProblemException(
                CommonProblem.REQUEST_INVALID,
                message,
                List.of(new Unmet(CommonProblem.REQUEST_INVALID.name(), "/" + name, message)));
    }

    @Schema(name = "LedgerConsistency")
    record ConsistencyView(
            long from,
            long to,

            @Schema(description = "Hashes in lower-case hexadecimal.")
            List<String> proof) {}
}
