package dev.asli.gateway.complaint.page;

import dev.asli.contracts.intake.v1.Diverted;
import dev.asli.contracts.intake.v1.FileComplaintRequest;
import dev.asli.contracts.intake.v1.Filed;
import dev.asli.contracts.intake.v1.Intake;
import dev.asli.contracts.intake.v1.IntakeFormat;
import dev.asli.contracts.intake.v1.StatedTime;
import dev.asli.contracts.intake.v1.Unmet;
import dev.asli.gateway.portal.Frame;
import dev.asli.gateway.portal.Language;
import dev.asli.gateway.portal.Moments;
import dev.asli.gateway.portal.page.DoorModel;
import dev.asli.gateway.portal.page.FieldError;
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
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** An officer writes down what somebody says on the telephone, in a letter or at the desk: the whole form on one page. */
@Path("/officer/intake")
@RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER})
class AssistedPage {

    private final Intake intake;
    private final FormDesk desk;
    private final Pages pages;

    AssistedPage(@GrpcClient("intake") Intake intake, FormDesk desk, Pages pages) {
        this.intake = intake;
        this.desk = desk;
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public Uni<RestResponse<String>> begin(@Context HttpServerRequest request) {
        Frame frame = pages.deskFrame(request);
        Answers fresh = Answers.none().with("requestId", StatusView.newId()).with("intakeFormat", "phone");
        return desk.form(Step.AGE, fresh, frame.in())
                .chain(form -> show(frame, form, 200))
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<RestResponse<String>> file(MultivaluedMap<String, String> sent, @Context HttpServerRequest request) {
        String to = sent.getFirst("to");
        Frame known = pages.deskFrame(request);
        Frame frame = to == null ? known : new Frame(Language.of(Optional.of(to), List.of()), known.here(), true);
        String go = to == null ? Objects.requireNonNullElse(sent.getFirst("go"), "file") : "stay";
        return desk.form(Step.AGE, Answers.of(sent), frame.in())
                .chain(form -> switch (go) {
                    case "stay" -> show(frame, form, 200);
                    case "more-links" -> show(frame, form.with(LinkRow.withMore(form.answers())), 200);
                    default -> file(frame, form);
                })
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure))
                .map(page -> pages.remember(page, to));
    }

    /** A child's matter is diverted whatever else is missing, so intake is asked before anything is complained of. */
    private Uni<RestResponse<String>> file(Frame frame, ComplainForm form) {
        Filing filing = new Filing(form.answers(), form.sites());
        List<FieldError> ours = form.sites().errors(form.rows());
        return intake.fileComplaint(assisted(filing)).chain(response -> switch (response.getOutcomeCase()) {
            case FILED -> slip(frame, response.getFiled());
            case DIVERTED -> doors(frame, response.getDiverted());
            case UNMET -> show(frame, form.wrong(Step.AGE, lacking(frame, filing, ours, response.getUnmet())), 422);
            case OUTCOME_NOT_SET -> show(frame, form.wrong(Step.AGE, ours), 422);
        });
    }

    private static FileComplaintRequest assisted(Filing filing) {
        Answers answers = filing.answers();
        FileComplaintRequest.Builder request = filing.request().toBuilder()
                .setIntakeFormat(Protos.constant(IntakeFormat.class, answers.text("intakeFormat"))
                        .orElse(IntakeFormat.PHONE));
        if (answers.given("claimedReceived")) {
            request.setClaimedReceivedAt(StatedTime.newBuilder()
                    .setAt(answers.text("claimedReceived"))
                    .setZone(Moments.IST.getId()));
        }
        return request.build();
    }

    private static List<FieldError> lacking(Frame frame, Filing filing, List<FieldError> ours, Unmet unmet) {
        Lacking lacking = new Lacking(frame.in(), filing.rows());
        Stream<FieldError> theirs = unmet.getRequirementsList().stream()
                .map(lacking::error)
                .filter(error -> ours.stream().noneMatch(own -> own.field().equals(error.field())));
        return Stream.concat(ours.stream(), theirs).toList();
    }

    private Uni<RestResponse<String>> slip(Frame frame, Filed filed) {
        return pages.show(frame, "slip", Map.of("filed", FiledModel.of(filed, false, frame.in())), 201);
    }

    private Uni<RestResponse<String>> doors(Frame frame, Diverted diverted) {
        return pages.show(
                frame,
                "assisted-doors",
                Map.of(
                        "doors",
                        diverted.getDoorsList().stream().map(DoorModel::of).toList()));
    }

    private Uni<RestResponse<String>> show(Frame frame, ComplainForm form, int status) {
        return pages.show(frame, "assisted", Map.of("form", form), status);
    }
}
