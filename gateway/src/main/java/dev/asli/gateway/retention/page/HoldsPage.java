package dev.asli.gateway.retention.page;

import dev.asli.contracts.intake.v1.CaseAccess;
import dev.asli.contracts.intake.v1.GetRetentionRequest;
import dev.asli.contracts.intake.v1.ListHoldsRequest;
import dev.asli.contracts.intake.v1.PlaceHoldRequest;
import dev.asli.contracts.intake.v1.Records;
import dev.asli.contracts.intake.v1.ReleaseHoldRequest;
import dev.asli.gateway.portal.Frame;
import dev.asli.gateway.portal.Moments;
import dev.asli.gateway.portal.page.Pages;
import dev.asli.gateway.portal.page.Protos;
import dev.asli.kit.identity.Roles;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Legal holds of one case, and what is kept of it. */
@Path("/officer/complaints/{reference}/holds")
@RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR})
class HoldsPage {

    private final Records records;
    private final SecurityIdentity identity;
    private final Pages pages;

    HoldsPage(@GrpcClient("intake") Records records, SecurityIdentity identity, Pages pages) {
        this.records = records;
        this.identity = identity;
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public Uni<RestResponse<String>> open(@RestPath String reference, @Context HttpServerRequest request) {
        return show(pages.deskFrame(request), reference, "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER})
    @Operation(hidden = true)
    public Uni<RestResponse<String>> place(
            @RestPath String reference,
            @RestForm Optional<String> requestId,
            @RestForm Optional<String> reason,
            @RestForm Optional<String> authority,
            @RestForm Optional<String> until,
            @RestForm Optional<String> forbidsWithdrawal,
            @Context HttpServerRequest request) {
        PlaceHoldRequest.Builder hold = PlaceHoldRequest.newBuilder()
                .setReference(reference)
                .setRequestId(requestId.orElseGet(() -> UUID.randomUUID().toString()))
                .setReason(reason.orElse(""))
                .setAuthority(authority.orElse(""))
                .setForbidsWithdrawal(forbidsWithdrawal.isPresent());
        until.flatMap(HoldsPage::day)
                .ifPresent(day -> hold.setUntil(Protos.timestamp(
                        day.plusDays(1).atStartOfDay(Moments.IST).toInstant())));
        return after(records.placeHold(hold.build()), reference, request);
    }

    @POST
    @Path("{id}/release")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.SENIOR_OFFICER)
    @Operation(hidden = true)
    public Uni<RestResponse<String>> release(
            @RestPath String reference,
            @RestPath String id,
            @RestForm Optional<String> reason,
            @Context HttpServerRequest request) {
        return after(
                records.releaseHold(ReleaseHoldRequest.newBuilder()
                        .setReference(reference)
                        .setId(id)
                        .setReason(reason.orElse(""))
                        .build()),
                reference,
                request);
    }

    private Uni<RestResponse<String>> after(Uni<?> done, String reference, HttpServerRequest request) {
        Frame frame = pages.deskFrame(request);
        return done.chain(_ -> show(frame, reference, ""))
                .onFailure()
                .recoverWithUni(failure -> show(frame, reference, Pages.words(failure)))
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure));
    }

    private Uni<RestResponse<String>> show(Frame frame, String reference, String problem) {
        Frame home = new Frame(frame.in(), "/officer/complaints/" + reference + "/holds", true);
        return records.listHolds(
                        ListHoldsRequest.newBuilder().setReference(reference).build())
                .chain(holds -> records.getRetention(GetRetentionRequest.newBuilder()
                                .setAccess(CaseAccess.newBuilder().setReference(reference))
                                .build())
                        .chain(retention -> pages.show(
                                home,
                                "holds",
                                Map.of(
                                        "reference", reference,
                                        "problem", problem,
                                        "requestId", UUID.randomUUID().toString(),
                                        "canPlace",
                                                identity.hasRole(Roles.OFFICER)
                                                        || identity.hasRole(Roles.SENIOR_OFFICER),
                                        "canRelease", identity.hasRole(Roles.SENIOR_OFFICER),
                                        "holds", HoldModel.all(holds.getHoldsList(), frame.in()),
                                        "kept", KeptModel.of(retention, frame.in())))))
                .onFailure()
                .recoverWithUni(failure -> pages.failure(home, failure));
    }

    /** A day as browsers send it; the last one of the hold. */
    private static Optional<LocalDate> day(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException malformed) {
            return Optional.of(LocalDate.EPOCH);
        }
    }
}
