package dev.asli.intake.viewing.grpc;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import dev.asli.contracts.intake.v1.ListViewsRequest;
import dev.asli.contracts.intake.v1.ListViewsResponse;
import dev.asli.contracts.intake.v1.View;
import dev.asli.contracts.intake.v1.ViewExhibitRequest;
import dev.asli.contracts.intake.v1.ViewPurpose;
import dev.asli.contracts.intake.v1.ViewVariant;
import dev.asli.contracts.intake.v1.ViewedExhibit;
import dev.asli.contracts.intake.v1.Viewings;
import dev.asli.intake.viewing.Purpose;
import dev.asli.intake.viewing.Variant;
import dev.asli.intake.viewing.ViewDesk;
import dev.asli.intake.viewing.ViewingProblem;
import dev.asli.kit.identity.CurrentActor;
import dev.asli.kit.identity.Roles;
import dev.asli.kit.problem.ProblemException;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;

/** Translates; decides nothing. */
@GrpcService
class ViewingsGrpcService implements Viewings {

    private final ViewDesk desk;
    private final CurrentActor actor;

    ViewingsGrpcService(ViewDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @Override
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER})
    public Uni<ViewedExhibit> viewExhibit(ViewExhibitRequest request) {
        ViewDesk.Look look = new ViewDesk.Look(
                request.getReference(),
                request.getExhibitNumber(),
                purpose(request.getPurpose()),
                variant(request.getVariant()));
        return desk.look(look, actor.get())
                .map(picture -> ViewedExhibit.newBuilder()
                        .setMediaType("image/jpeg")
                        .setImage(ByteString.copyFrom(picture))
                        .build());
    }

    @Override
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR})
    public Uni<ListViewsResponse> listViews(ListViewsRequest request) {
        return desk.looks(request.getReference()).map(looks -> {
            ListViewsResponse.Builder response = ListViewsResponse.newBuilder();
            looks.forEach(look -> response.addViews(View.newBuilder()
                    .setExhibitNumber(look.number())
                    .setAt(time(look.at()))
                    .setViewer(look.viewer())
                    .setPurpose(ViewPurpose.valueOf(look.purpose()))
                    .setVariant(ViewVariant.valueOf(look.variant()))));
            return response.build();
        });
    }

    private static Purpose purpose(ViewPurpose purpose) {
        return switch (purpose) {
            case REVIEW -> Purpose.REVIEW;
            case DECISION -> Purpose.DECISION;
            case ANSWER -> Purpose.ANSWER;
            case QUALITY -> Purpose.QUALITY;
            case VIEW_PURPOSE_UNSPECIFIED, UNRECOGNIZED ->
                throw new ProblemException(
                        ViewingProblem.VIEW_PURPOSE_MISSING,
                        "Say why you look: REVIEW, DECISION, ANSWER or QUALITY. It goes on record.");
        };
    }

    private static Variant variant(ViewVariant variant) {
        return switch (variant) {
            case BLURRED, VIEW_VARIANT_UNSPECIFIED, UNRECOGNIZED -> Variant.BLURRED;
            case GREYSCALE -> Variant.GREYSCALE;
            case CLEAR -> Variant.CLEAR;
        };
    }

    private static Timestamp time(Instant at) {
        return Timestamp.newBuilder()
                .setSeconds(at.getEpochSecond())
                .setNanos(at.getNano())
                .build();
    }
}
