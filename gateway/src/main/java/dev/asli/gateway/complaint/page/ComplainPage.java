package dev.asli.gateway.complaint.page;

import dev.asli.contracts.compliance.v1.Intermediaries;
import dev.asli.contracts.compliance.v1.IntermediaryInfo;
import dev.asli.contracts.compliance.v1.ListIntermediariesRequest;
import dev.asli.contracts.compliance.v1.ListIntermediariesResponse;
import dev.asli.contracts.intake.v1.CaseAccess;
import dev.asli.contracts.intake.v1.FileComplaintRequest;
import dev.asli.contracts.intake.v1.Filed;
import dev.asli.contracts.intake.v1.GetComplaintRequest;
import dev.asli.contracts.intake.v1.Intake;
import dev.asli.contracts.intake.v1.Serving;
import dev.asli.gateway.portal.Frame;
import dev.asli.gateway.portal.page.FieldError;
import dev.asli.gateway.portal.page.MatterModel;
import dev.asli.gateway.portal.page.Pages;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The complaint form. Works without script; sending it twice files once. It has no place for a file: a picture is asked
 * for only once it is known that the matter is not one of which no media is taken.
 */
@Path("/complain")
@PermitAll
class ComplainPage {

    private final Intake intake;
    private final Intermediaries intermediaries;
    private final Pages pages;

    ComplainPage(
            @GrpcClient("intake") Intake intake, @GrpcClient("compliance") Intermediaries intermediaries, Pages pages) {
        this.intake = intake;
        this.intermediaries = intermediaries;
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public Uni<RestResponse<String>> form(@Context HttpServerRequest request) {
        Frame frame = pages.frame(request);
        return registered()
                .map(list -> ComplainForm.empty(frame.in(), list))
                .chain(form -> pages.show(frame, "complain", Map.of("form", form)))
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<RestResponse<String>> file(@BeanParam ComplainInput input, @Context HttpServerRequest request) {
        Frame frame = pages.frame(request);
        return registered()
                .chain(list -> file(frame, new ComplainForm(frame.in(), input, list, List.of())))
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure));
    }

    private Uni<RestResponse<String>> file(Frame frame, ComplainForm form) {
        Filing filing = new Filing(form);
        FileComplaintRequest request = filing.request();
        // A child's matter is diverted whatever else is missing, so intake is asked before the links are complained of.
        return intake.fileComplaint(request).chain(response -> switch (response.getOutcomeCase()) {
            case FILED -> filed(frame, response.getFiled());
            case DIVERTED ->
                diverted(
                        frame,
                        response.getDiverted().getDoorsList().stream()
                                .map(DoorModel::of)
                                .toList());
            case UNMET -> again(frame, form, merged(filing.errors(), filing.errors(response.getUnmet())));
            case OUTCOME_NOT_SET -> again(frame, form, filing.errors());
        });
    }

    private Uni<RestResponse<String>> filed(Frame frame, Filed filed) {
        return mayAddExhibit(filed)
                .chain(may -> pages.show(frame, "filed", Map.of("filed", FiledModel.of(filed, may, frame.in())), 201));
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

    private Uni<RestResponse<String>> diverted(Frame frame, List<DoorModel> doors) {
        return pages.show(frame, "diverted", Map.of("doors", doors));
    }

    private Uni<RestResponse<String>> again(Frame frame, ComplainForm form, List<FieldError> errors) {
        ComplainForm marked = new ComplainForm(form.language(), form.typed(), form.intermediaries(), errors);
        return pages.show(frame, "complain", Map.of("form", marked), 422);
    }

    private static List<FieldError> merged(List<FieldError> ours, List<FieldError> theirs) {
        return java.util.stream.Stream.concat(
                        ours.stream(),
                        theirs.stream()
                                .filter(error -> ours.stream()
                                        .noneMatch(own -> own.field().equals(error.field()))))
                .toList();
    }

    /** Nobody when compliance-service is away: a child's matter is diverted all the same, the rest is told what is wrong. */
    private Uni<List<IntermediaryInfo>> registered() {
        return intermediaries
                .listIntermediaries(ListIntermediariesRequest.getDefaultInstance())
                .map(ListIntermediariesResponse::getIntermediariesList)
                .onFailure()
                .recoverWithItem(List.of());
    }

    /** What is shown once, right after filing. */
    public record FiledModel(
            String reference,
            String secret,
            boolean pending,
            boolean notAsked,
            boolean canAddExhibit,
            String uploadId,
            List<MatterModel> matters) {

        static FiledModel of(Filed filed, boolean canAddExhibit, dev.asli.gateway.portal.Language language) {
            return new FiledModel(
                    filed.getReference(),
                    filed.getSecret(),
                    filed.getServing() == Serving.PENDING,
                    filed.getServing() == Serving.NOT_ASKED,
                    canAddExhibit,
                    UUID.randomUUID().toString(),
                    filed.getMattersList().stream()
                            .map(matter -> MatterModel.of(matter, language))
                            .toList());
        }
    }

    /** Where help is for a child. */
    public record DoorModel(String name, String contact, String whatToSay) {

        static DoorModel of(dev.asli.contracts.intake.v1.Door door) {
            return new DoorModel(door.getName(), door.getContact(), door.getWhatToSay());
        }

        public boolean link() {
            return contact.startsWith("https://");
        }
    }
}
