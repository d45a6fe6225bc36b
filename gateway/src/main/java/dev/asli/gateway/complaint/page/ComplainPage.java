package dev.asli.gateway.complaint.page;

import dev.asli.contracts.intake.v1.CaseAccess;
import dev.asli.contracts.intake.v1.Diverted;
import dev.asli.contracts.intake.v1.FileComplaintRequest;
import dev.asli.contracts.intake.v1.Filed;
import dev.asli.contracts.intake.v1.GetComplaintRequest;
import dev.asli.contracts.intake.v1.Intake;
import dev.asli.contracts.intake.v1.Unmet;
import dev.asli.gateway.portal.Frame;
import dev.asli.gateway.portal.page.DoorModel;
import dev.asli.gateway.portal.page.FieldError;
import dev.asli.gateway.portal.page.Pages;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The complaint, a page at a time. Works without script; nothing is kept between the pages but what the form itself
 * carries; sending twice files once. There is no place for a file.
 */
@Path("/complain")
@PermitAll
class ComplainPage {

    private final Intake intake;
    private final FormDesk desk;
    private final Pages pages;

    ComplainPage(@GrpcClient("intake") Intake intake, FormDesk desk, Pages pages) {
        this.intake = intake;
        this.desk = desk;
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public Uni<RestResponse<String>> begin(@Context HttpServerRequest request) {
        Frame frame = pages.frame(request);
        return desk.form(Step.AGE, Answers.none().with("requestId", StatusView.newId()), frame.in())
                .chain(form -> show(frame, form))
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<RestResponse<String>> turn(MultivaluedMap<String, String> sent, @Context HttpServerRequest request) {
        Frame frame = pages.frame(request, sent.getFirst("to"));
        Step step = Step.of(Objects.requireNonNullElse(sent.getFirst("step"), ""));
        return desk.form(step, Answers.of(sent), frame.in())
                .chain(form -> turn(frame, form, go(sent)))
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure))
                .map(page -> pages.remember(page, sent.getFirst("to")));
    }

    private static String go(MultivaluedMap<String, String> sent) {
        return sent.containsKey("to") ? "stay" : Objects.requireNonNullElse(sent.getFirst("go"), "next");
    }

    private Uni<RestResponse<String>> turn(Frame frame, ComplainForm form, String go) {
        Answers answers = form.answers();
        return switch (go) {
            case "stay" -> show(frame, form);
            case "back" -> show(frame, form.at(form.step().before(answers)));
            case "more-links" -> show(frame, form.with(LinkRow.withMore(answers)));
            case "send" -> send(frame, form);
            case "next" -> onward(frame, form);
            default -> show(frame, form.with(answers.with("resume", "true")).at(Step.of(go)));
        };
    }

    private Uni<RestResponse<String>> onward(Frame frame, ComplainForm form) {
        // Before anything is complained of: whatever else is missing, it belongs at another door.
        if (StepCheck.childsMatter(form)) {
            return intake.fileComplaint(new Filing(form.answers(), form.sites()).childsMatter())
                    .chain(answer -> answer.hasDiverted()
                            ? diverted(frame, answer.getDiverted())
                            : show(frame, form.at(form.step().next(form.answers()))));
        }
        List<FieldError> errors = StepCheck.errors(form);
        if (!errors.isEmpty()) {
            return again(frame, form.wrong(form.step(), errors));
        }
        Step next = form.step().next(form.answers());
        boolean resume = form.answers().yes("resume") && next != Step.CHILD;
        return show(frame, form.at(resume ? Step.REVIEW : next));
    }

    private Uni<RestResponse<String>> send(Frame frame, ComplainForm typed) {
        ComplainForm form = typed.at(Step.REVIEW);
        List<FieldError> undeclared = StepCheck.errors(form);
        if (!undeclared.isEmpty()) {
            return again(frame, form.wrong(Step.REVIEW, undeclared));
        }
        Filing filing = new Filing(form.answers(), form.sites());
        FileComplaintRequest request = filing.request();
        return intake.fileComplaint(request).chain(response -> switch (response.getOutcomeCase()) {
            case FILED -> filed(frame, response.getFiled());
            case DIVERTED -> diverted(frame, response.getDiverted());
            case UNMET -> lacking(frame, form, filing, response.getUnmet());
            case OUTCOME_NOT_SET -> again(frame, form);
        });
    }

    /** Back to the first page that lacks something; from there straight to the end again. */
    private Uni<RestResponse<String>> lacking(Frame frame, ComplainForm form, Filing filing, Unmet unmet) {
        Lacking lacking = new Lacking(frame.in(), filing.rows());
        List<FieldError> errors =
                unmet.getRequirementsList().stream().map(lacking::error).toList();
        Step first = errors.stream().map(Lacking::stepOf).min(Step::compareTo).orElse(Step.REVIEW);
        List<FieldError> here =
                errors.stream().filter(error -> Lacking.stepOf(error) == first).toList();
        ComplainForm resumed = form.with(form.answers().with("resume", "true"));
        return again(frame, resumed.wrong(first, here));
    }

    private Uni<RestResponse<String>> filed(Frame frame, Filed filed) {
        return mayAddExhibit(filed)
                .chain(may -> pages.show(
                        new Frame(frame.in(), "/track", false),
                        "filed",
                        Map.of("filed", FiledModel.of(filed, may, frame.in())),
                        201));
    }

    private Uni<Boolean> mayAddExhibit(Filed filed) {
        CaseAccess access = CaseAccess.newBuilder()
                .setReference(filed.getReference())
                .setCaseSecret(filed.getSecret())
                .build();
        return intake.getComplaint(
                        GetComplaintRequest.newBuilder().setAccess(access).build())
                .map(complaint -> complaint.getNextStepsList().contains("ADD_EXHIBIT"))
                .onFailure()
                .recoverWithItem(false);
    }

    private Uni<RestResponse<String>> diverted(Frame frame, Diverted diverted) {
        return pages.show(
                frame,
                "diverted",
                Map.of(
                        "doors",
                        diverted.getDoorsList().stream().map(DoorModel::of).toList()));
    }

    private Uni<RestResponse<String>> show(Frame frame, ComplainForm form) {
        return pages.show(frame, "complain", Map.of("form", form));
    }

    private Uni<RestResponse<String>> again(Frame frame, ComplainForm form) {
        return pages.show(frame, "complain", Map.of("form", form), 422);
    }
}
