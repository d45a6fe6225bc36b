package dev.asli.intake.reception.grpc;

import dev.asli.contracts.intake.v1.AddLocationsRequest;
import dev.asli.contracts.intake.v1.AddLocationsResponse;
import dev.asli.contracts.intake.v1.CaseAccess;
import dev.asli.contracts.intake.v1.ChangeConsentRequest;
import dev.asli.contracts.intake.v1.CloseComplaintRequest;
import dev.asli.contracts.intake.v1.ComplaintRecord;
import dev.asli.contracts.intake.v1.FilingGuide;
import dev.asli.contracts.intake.v1.Filings;
import dev.asli.contracts.intake.v1.GetFilingGuideRequest;
import dev.asli.contracts.intake.v1.LocationsAdded;
import dev.asli.contracts.intake.v1.SetIntakeFormatRequest;
import dev.asli.intake.complaint.Access;
import dev.asli.intake.complaint.ComplaintProblem;
import dev.asli.intake.complaint.IntakeFormat;
import dev.asli.intake.consent.ConsentPurpose;
import dev.asli.intake.filing.AdditionDesk;
import dev.asli.intake.filing.AdditionOutcome;
import dev.asli.intake.filing.grpc.FilingWording;
import dev.asli.intake.filing.grpc.GuideWording;
import dev.asli.intake.reception.FilingsDesk;
import dev.asli.kit.identity.CurrentActor;
import dev.asli.kit.identity.Roles;
import dev.asli.kit.problem.ProblemException;
import io.quarkus.grpc.GrpcService;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Optional;

/** Translates; decides nothing. */
@GrpcService
class FilingsGrpcService implements Filings {

    private final AdditionDesk additions;
    private final FilingsDesk filings;
    private final GuideWording guide;
    private final CurrentActor actor;

    FilingsGrpcService(AdditionDesk additions, FilingsDesk filings, GuideWording guide, CurrentActor actor) {
        this.additions = additions;
        this.filings = filings;
        this.guide = guide;
        this.actor = actor;
    }

    @Override
    @Authenticated
    public Uni<AddLocationsResponse> addLocations(AddLocationsRequest request) {
        return additions
                .add(access(request.getAccess()), FilingWording.read(request), actor.get())
                .chain(this::answer);
    }

    @Override
    @Authenticated
    public Uni<ComplaintRecord> changeConsent(ChangeConsentRequest request) {
        ConsentPurpose purpose = word(
                        ConsentPurpose.values(), request.getPurpose().name())
                .orElseThrow(() ->
                        new ProblemException(ComplaintProblem.CONSENT_PURPOSE_MISSING, "Say what the consent is for."));
        return filings.choose(access(request.getAccess()), purpose, request.getGiven(), actor.get())
                .map(RecordWording::write);
    }

    @Override
    @Authenticated
    public Uni<FilingGuide> getFilingGuide(GetFilingGuideRequest request) {
        return Uni.createFrom().item(guide.write(request.getLanguage()));
    }

    @Override
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER})
    public Uni<ComplaintRecord> setIntakeFormat(SetIntakeFormatRequest request) {
        IntakeFormat format = word(
                        IntakeFormat.values(), request.getIntakeFormat().name())
                .orElseThrow(() -> new ProblemException(
                        ComplaintProblem.INTAKE_FORMAT_MISSING, "Say by which way the complaint came."));
        return filings.cameBy(request.getReference(), format, actor.get()).map(RecordWording::write);
    }

    @Override
    @RolesAllowed({Roles.OFFICER, Roles.SENIOR_OFFICER})
    public Uni<ComplaintRecord> closeComplaint(CloseComplaintRequest request) {
        return filings.close(request.getReference(), request.getGrounds(), actor.get())
                .map(RecordWording::write);
    }

    private Uni<AddLocationsResponse> answer(AdditionOutcome outcome) {
        AddLocationsResponse.Builder response = AddLocationsResponse.newBuilder();
        return switch (outcome) {
            case AdditionOutcome.Added added ->
                filings.read(added.admitted())
                        .map(record -> response.setAdded(LocationsAdded.newBuilder()
                                        .setComplaint(RecordWording.write(record))
                                        .addAllNumbers(added.numbers())
                                        .setReplayed(added.replayed()))
                                .build());
            case AdditionOutcome.Lacking lacking ->
                Uni.createFrom()
                        .item(response.setUnmet(FilingWording.unmet(lacking.requirements()))
                                .build());
            case AdditionOutcome.Diverted diverted ->
                Uni.createFrom()
                        .item(response.setDiverted(FilingWording.diverted(diverted.reason(), diverted.doors()))
                                .build());
        };
    }

    private static <E extends Enum<E>> Optional<E> word(E[] known, String name) {
        return Arrays.stream(known).filter(word -> word.name().equals(name)).findFirst();
    }

    private static Access access(CaseAccess access) {
        return new Access(access.getReference(), access.getCaseSecret());
    }
}
