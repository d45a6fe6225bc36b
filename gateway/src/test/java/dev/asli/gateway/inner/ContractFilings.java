package dev.asli.gateway.inner;

import dev.asli.contracts.intake.v1.AddLocationsRequest;
import dev.asli.contracts.intake.v1.AddLocationsResponse;
import dev.asli.contracts.intake.v1.ChangeConsentRequest;
import dev.asli.contracts.intake.v1.CloseComplaintRequest;
import dev.asli.contracts.intake.v1.ComplaintRecord;
import dev.asli.contracts.intake.v1.Consent;
import dev.asli.contracts.intake.v1.Diverted;
import dev.asli.contracts.intake.v1.Door;
import dev.asli.contracts.intake.v1.FilingGuide;
import dev.asli.contracts.intake.v1.FilingsGrpc;
import dev.asli.contracts.intake.v1.GetFilingGuideRequest;
import dev.asli.contracts.intake.v1.Harm;
import dev.asli.contracts.intake.v1.HarmHelp;
import dev.asli.contracts.intake.v1.LocationsAdded;
import dev.asli.contracts.intake.v1.RuleClause;
import dev.asli.contracts.intake.v1.SetIntakeFormatRequest;
import dev.asli.contracts.intake.v1.Stage;
import dev.asli.contracts.intake.v1.SubjectAge;
import dev.asli.contracts.intake.v1.Unmet;
import dev.asli.contracts.problem.v1.UnmetRequirement;
import dev.asli.kit.identity.Roles;
import dev.asli.kit.problem.ProblemType.Kind;
import io.grpc.stub.StreamObserver;
import java.util.function.Supplier;

/** What intake/v1 Filings promises, in memory. */
public class ContractFilings extends FilingsGrpc.FilingsImplBase {

    /** The last request of each kind, as it came. */
    public volatile AddLocationsRequest added = AddLocationsRequest.getDefaultInstance();

    @Override
    public void addLocations(AddLocationsRequest request, StreamObserver<AddLocationsResponse> answers) {
        added = request;
        answer(answers, () -> {
            requireSecret(
                    request.getAccess().getReference(), request.getAccess().getCaseSecret());
            if (request.getSubjectAge() == SubjectAge.UNDER_18) {
                return AddLocationsResponse.newBuilder()
                        .setDiverted(Diverted.newBuilder()
                                .setReason("MINOR_SEXUAL")
                                .addDoors(Door.newBuilder().setName("Childline").setContact("1098")))
                        .build();
            }
            if (request.getLocationsCount() == 0) {
                return AddLocationsResponse.newBuilder()
                        .setUnmet(Unmet.newBuilder()
                                .addRequirements(UnmetRequirement.newBuilder()
                                        .setCode("LOCATION_MISSING")
                                        .setPath("/locations")
                                        .setMessage("Name one.")))
                        .build();
            }
            return AddLocationsResponse.newBuilder()
                    .setAdded(LocationsAdded.newBuilder()
                            .addNumbers(2)
                            .setComplaint(complaint(request.getAccess().getReference())
                                    .addAllLocations(request.getLocationsList())))
                    .build();
        });
    }

    @Override
    public void changeConsent(ChangeConsentRequest request, StreamObserver<ComplaintRecord> answers) {
        answer(answers, () -> {
            requireSecret(
                    request.getAccess().getReference(), request.getAccess().getCaseSecret());
            return complaint(request.getAccess().getReference())
                    .addConsents(Consent.newBuilder()
                            .setPurpose(request.getPurpose())
                            .setGiven(request.getGiven())
                            .setReceiptId("receipt-1")
                            .setChanges(2))
                    .build();
        });
    }

    @Override
    public void getFilingGuide(GetFilingGuideRequest request, StreamObserver<FilingGuide> answers) {
        answer(
                answers,
                () -> FilingGuide.newBuilder()
                        .addClauses(RuleClause.newBuilder().setId("IN.3-2-b").setCitation("rule 3(2)(b)"))
                        .addHelp(HarmHelp.newBuilder()
                                .setHarm(Harm.SELF_HARM_RISK)
                                .addDoors(Door.newBuilder()
                                        .setName("Tele-MANAS")
                                        .setContact("14416")
                                        .setSource("a source")))
                        .setMostLocations(500)
                        .build());
    }

    @Override
    public void setIntakeFormat(SetIntakeFormatRequest request, StreamObserver<ComplaintRecord> answers) {
        answer(answers, () -> {
            TokenCheck.require(Roles.OFFICER, Roles.SENIOR_OFFICER);
            return complaint(request.getReference())
                    .setIntakeFormat(request.getIntakeFormat())
                    .build();
        });
    }

    @Override
    public void closeComplaint(CloseComplaintRequest request, StreamObserver<ComplaintRecord> answers) {
        answer(answers, () -> {
            TokenCheck.require(Roles.OFFICER, Roles.SENIOR_OFFICER);
            return complaint(request.getReference()).setStage(Stage.CLOSED).build();
        });
    }

    private static ComplaintRecord.Builder complaint(String reference) {
        return ComplaintRecord.newBuilder().setReference(reference).setStage(Stage.RECEIVED);
    }

    private static void requireSecret(String reference, String secret) {
        if (!secret.equals("SECRET-" + reference)) {
            throw TokenCheck.problem(Kind.NOT_FOUND, "COMPLAINT_NOT_FOUND", "No such complaint.");
        }
    }

    private static <T> void answer(StreamObserver<T> answers, Supplier<T> work) {
        try {
            answers.onNext(work.get());
            answers.onCompleted();
        } catch (RuntimeException failed) {
            answers.onError(failed);
        }
    }
}
