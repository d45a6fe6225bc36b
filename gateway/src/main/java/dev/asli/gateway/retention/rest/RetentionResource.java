package dev.asli.gateway.retention.rest;

import dev.asli.contracts.intake.v1.GetRetentionRequest;
import dev.asli.contracts.intake.v1.Records;
import dev.asli.gateway.retention.rest.RecordsView.RetentionView;
import dev.asli.gateway.secret.rest.CaseSecret;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** For the person: what is kept of their case, and until when. */
@Path("/api/v1/complaints/{reference}/retention")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints")
class RetentionResource {

    private final Records records;

    RetentionResource(@GrpcClient("intake") Records records) {
        this.records = records;
    }

    @GET
    @Operation(
            operationId = "getRetention",
            summary = "What is kept of a complaint, until when, and under which rule",
            description = "Also the legal holds in force, and when the contact was opened and why.")
    public Uni<RetentionView> retention(
            @RestPath String reference, @RestHeader(CaseSecret.HEADER) @Nullable String secret) {
        return records.getRetention(GetRetentionRequest.newBuilder()
                        .setAccess(CaseSecret.access(reference, secret))
                        .build())
                .map(RetentionView::of);
    }
}
