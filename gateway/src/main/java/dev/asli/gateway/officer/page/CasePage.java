package dev.asli.gateway.officer.page;

import dev.asli.contracts.compliance.v1.Observations;
import dev.asli.contracts.compliance.v1.ObserveNowRequest;
import dev.asli.contracts.intake.v1.CaseAccess;
import dev.asli.contracts.intake.v1.DecideComplaintRequest;
import dev.asli.contracts.intake.v1.ExportCaseFileRequest;
import dev.asli.contracts.intake.v1.Filings;
import dev.asli.contracts.intake.v1.GetComplaintRequest;
import dev.asli.contracts.intake.v1.Intake;
import dev.asli.contracts.intake.v1.IntakeFormat;
import dev.asli.contracts.intake.v1.Outcome;
import dev.asli.contracts.intake.v1.SetIntakeFormatRequest;
import dev.asli.gateway.portal.Frame;
import dev.asli.gateway.portal.Words;
import dev.asli.gateway.portal.page.CaseFileDownload;
import dev.asli.gateway.portal.page.ComplaintModel;
import dev.asli.gateway.portal.page.Option;
import dev.asli.gateway.portal.page.Pages;
import dev.asli.gateway.portal.page.Protos;
import dev.asli.kit.identity.Roles;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** One case on an officer's desk. */
@Path("/officer/complaints/{reference}")
@RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR})
class CasePage {

    private final Intake intake;
    private final Filings filings;
    private final Observations observations;
    private final Pages pages;

    CasePage(
            @GrpcClient("intake") Intake intake,
            @GrpcClient("intake") Filings filings,
            @GrpcClient("compliance") Observations observations,
            Pages pages) {
        this.intake = intake;
        this.filings = filings;
        this.observations = observations;
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public Uni<RestResponse<String>> open(@RestPath String reference, @Context HttpServerRequest request) {
        return show(pages.deskFrame(request), reference, "", "");
    }

    @POST
    @Path("observations")
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER})
    @Operation(hidden = true)
    public Uni<RestResponse<String>> look(@RestPath String reference, @Context HttpServerRequest request) {
        Frame frame = pages.deskFrame(request);
        return observations
                .observeNow(ObserveNowRequest.newBuilder()
                        .setComplaintReference(reference)
                        .build())
                .chain(seen -> show(frame, reference, "", Words.in(frame.in(), "done_looked")))
                .onFailure()
                .recoverWithUni(failure -> show(frame, reference, Pages.words(failure), ""));
    }

    @POST
    @Path("decision")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER})
    @Operation(hidden = true)
    public Uni<RestResponse<String>> decide(
            @RestPath String reference,
            @RestForm Optional<String> requestId,
            @RestForm Optional<String> outcome,
            @RestForm Optional<String> grounds,
            @Context HttpServerRequest request) {
        Frame frame = pages.deskFrame(request);
        DecideComplaintRequest decision = DecideComplaintRequest.newBuilder()
                .setReference(reference)
                .setRequestId(requestId.orElseGet(() -> UUID.randomUUID().toString()))
                .setOutcome(outcome.flatMap(word -> Protos.constant(Outcome.class, word))
                        .orElse(Outcome.OUTCOME_UNSPECIFIED))
                .setGrounds(grounds.orElse("").strip())
                .build();
        return intake.decideComplaint(decision)
                .chain(decided -> show(frame, reference, "", Words.in(frame.in(), "done_decided")))
                .onFailure()
                .recoverWithUni(failure -> show(frame, reference, Pages.words(failure), ""));
    }

    @POST
    @Path("intake-format")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER})
    @Operation(hidden = true)
    public Uni<RestResponse<String>> correctFormat(
            @RestPath String reference, @RestForm Optional<String> intakeFormat, @Context HttpServerRequest request) {
        Frame frame = pages.deskFrame(request);
        SetIntakeFormatRequest corrected = SetIntakeFormatRequest.newBuilder()
                .setReference(reference)
                .setIntakeFormat(intakeFormat
                        .flatMap(word -> Protos.constant(IntakeFormat.class, word))
                        .orElse(IntakeFormat.INTAKE_FORMAT_UNSPECIFIED))
                .build();
        return filings.setIntakeFormat(corrected)
                .chain(done -> show(frame, reference, "", Words.in(frame.in(), "done_format")))
                .onFailure()
                .recoverWithUni(failure -> show(frame, reference, Pages.words(failure), ""));
    }

    @GET
    @Path("case-file")
    @Operation(hidden = true)
    public Uni<RestResponse<byte[]>> caseFile(@RestPath String reference) {
        return CaseFileDownload.of(intake.exportCaseFile(
                ExportCaseFileRequest.newBuilder().setAccess(access(reference)).build()));
    }

    private Uni<RestResponse<String>> show(Frame frame, String reference, String problem, String notice) {
        Frame home = new Frame(frame.in(), "/officer/complaints/" + reference, true);
        return intake.getComplaint(GetComplaintRequest.newBuilder()
                        .setAccess(access(reference))
                        .build())
                .chain(complaint -> pages.show(
                        home,
                        "case",
                        Map.of(
                                "complaint", ComplaintModel.of(complaint, frame.in()),
                                "format", Protos.word(complaint.getIntakeFormat()),
                                "formats",
                                        Option.of(
                                                frame.in(),
                                                "format_",
                                                "web",
                                                "phone",
                                                "letter",
                                                "walk_in",
                                                "email",
                                                "api",
                                                "bulk",
                                                "xarf"),
                                "outcomes",
                                        Option.of(frame.in(), "outcome_", "well_founded", "not_founded", "referred"),
                                "requestId", UUID.randomUUID().toString(),
                                "problem", problem,
                                "notice", notice)))
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure));
    }

    private static CaseAccess access(String reference) {
        return CaseAccess.newBuilder().setReference(reference).build();
    }
}
