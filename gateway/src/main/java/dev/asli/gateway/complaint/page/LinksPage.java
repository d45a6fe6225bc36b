package dev.asli.gateway.complaint.page;

import dev.asli.contracts.intake.v1.AddLocationsRequest;
import dev.asli.contracts.intake.v1.AddLocationsResponse;
import dev.asli.contracts.intake.v1.CaseAccess;
import dev.asli.contracts.intake.v1.Filings;
import dev.asli.contracts.intake.v1.Location;
import dev.asli.contracts.intake.v1.SubjectAge;
import dev.asli.gateway.portal.Frame;
import dev.asli.gateway.portal.Words;
import dev.asli.gateway.portal.page.DoorModel;
import dev.asli.gateway.portal.page.FieldError;
import dev.asli.gateway.portal.page.Pages;
import dev.asli.gateway.portal.page.Protos;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Links found since the complaint was filed. Sent without a link, it shows the form again. */
@Path("/track/locations")
@PermitAll
class LinksPage {

    private final Filings filings;
    private final FormDesk desk;
    private final StatusView view;
    private final Pages pages;

    LinksPage(@GrpcClient("intake") Filings filings, FormDesk desk, StatusView view, Pages pages) {
        this.filings = filings;
        this.desk = desk;
        this.view = view;
        this.pages = pages;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<RestResponse<String>> add(MultivaluedMap<String, String> sent, @Context HttpServerRequest request) {
        String to = sent.getFirst("to");
        Frame frame = pages.frame(request, to);
        CaseAccess access = StatusView.access(
                Optional.ofNullable(sent.getFirst("reference")), Optional.ofNullable(sent.getFirst("secret")));
        String go = Objects.requireNonNullElse(sent.getFirst("go"), "");
        return desk.form(Step.LINKS, Answers.of(sent), frame.in())
                .chain(form -> switch (go) {
                    case "add", "next" -> add(frame, access, form);
                    case "more-links" -> show(frame, access, form.with(LinkRow.withMore(form.answers())), 200);
                    default ->
                        show(frame, access, form.with(form.answers().with("requestId", StatusView.newId())), 200);
                })
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure))
                .map(page -> pages.remember(page, to));
    }

    private Uni<RestResponse<String>> add(Frame frame, CaseAccess access, ComplainForm form) {
        List<FieldError> errors = StepCheck.errors(form);
        if (!errors.isEmpty()) {
            return show(frame, access, form.wrong(Step.LINKS, errors), 422);
        }
        Filing filing = new Filing(form.answers(), form.sites());
        List<Location> locations = filing.request().getLocationsList();
        AddLocationsRequest.Builder request = AddLocationsRequest.newBuilder()
                .setAccess(access)
                .setRequestId(form.text("requestId"))
                .addAllLocations(locations)
                .setSexualMatter(form.answers().yes("sexualMatter"));
        Protos.constant(SubjectAge.class, form.text("subjectAge")).ifPresent(request::setSubjectAge);
        return filings.addLocations(request.build())
                .chain(answer -> answered(frame, access, form, answer))
                .onFailure()
                .recoverWithUni(failure -> view.refuse(frame, access, Pages.words(failure)));
    }

    private Uni<RestResponse<String>> answered(
            Frame frame, CaseAccess access, ComplainForm form, AddLocationsResponse answer) {
        return switch (answer.getOutcomeCase()) {
            case ADDED -> view.after(Uni.createFrom().item(answer), frame, access, "done_links");
            case DIVERTED ->
                pages.show(
                        frame,
                        "diverted",
                        Map.of(
                                "doors",
                                answer.getDiverted().getDoorsList().stream()
                                        .map(DoorModel::of)
                                        .toList()));
            case UNMET -> {
                Lacking lacking = new Lacking(frame.in(), new Filing(form.answers(), form.sites()).rows());
                yield show(
                        frame,
                        access,
                        form.wrong(
                                Step.LINKS,
                                answer.getUnmet().getRequirementsList().stream()
                                        .map(lacking::error)
                                        .toList()),
                        422);
            }
            case OUTCOME_NOT_SET -> view.refuse(frame, access, Words.in(frame.in(), "err_other"));
        };
    }

    private Uni<RestResponse<String>> show(Frame frame, CaseAccess access, ComplainForm form, int status) {
        return pages.show(
                new Frame(frame.in(), "/track", false),
                "links",
                Map.of("form", form, "reference", access.getReference(), "secret", access.getCaseSecret()),
                status);
    }
}
