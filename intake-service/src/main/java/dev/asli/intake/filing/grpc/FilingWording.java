package dev.asli.intake.filing.grpc;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.Timestamps;
import dev.asli.contracts.compliance.v1.Matter;
import dev.asli.contracts.compliance.v1.MattersView;
import dev.asli.contracts.intake.v1.AddLocationsRequest;
import dev.asli.contracts.intake.v1.ConsentPurpose;
import dev.asli.contracts.intake.v1.Diverted;
import dev.asli.contracts.intake.v1.Door;
import dev.asli.contracts.intake.v1.FileComplaintRequest;
import dev.asli.contracts.intake.v1.FileComplaintResponse;
import dev.asli.contracts.intake.v1.Filed;
import dev.asli.contracts.intake.v1.Unmet;
import dev.asli.contracts.problem.v1.UnmetRequirement;
import dev.asli.intake.complaint.Capacity;
import dev.asli.intake.complaint.Category;
import dev.asli.intake.complaint.Location;
import dev.asli.intake.complaint.SubjectAge;
import dev.asli.intake.consent.Consent;
import dev.asli.intake.filing.Addition;
import dev.asli.intake.filing.Filing;
import dev.asli.intake.filing.FilingOutcome;
import dev.asli.intake.serving.MattersAnswer;
import dev.asli.kit.problem.ProblemException;
import java.util.List;

/** Filings between protobuf and the feature. */
public final class FilingWording {

    private FilingWording() {}

    public static Filing read(FileComplaintRequest request) {
        Words words = new Words();
        SaidWording said = new SaidWording(words);
        return new Filing(
                request.getRequestId(),
                request.toBuilder().clearRequestId().build().toByteArray(),
                words.read(request.getCategory(), "", Category.values(), "/category"),
                words.read(request.getCapacity(), "", Capacity.values(), "/capacity"),
                words.read(request.getSubjectAge(), "", SubjectAge.values(), "/subjectAge"),
                request.getStatement(),
                said.locations(request.getLocationsList()),
                said.declarations(request.getDeclarations()),
                said.particulars(request),
                said.contact(request),
                said.choices(request),
                request.getLanguage().strip(),
                request.getTest(),
                words.unread());
    }

    public static Addition read(AddLocationsRequest request) {
        Words words = new Words();
        List<Location> locations = new SaidWording(words)
                .locations(request.getLocationsList()).stream()
                        .map(place -> place.ofSexualMatter(request.getSexualMatter()))
                        .toList();
        return new Addition(
                request.getRequestId(),
                request.toBuilder().clearRequestId().clearAccess().build().toByteArray(),
                locations,
                words.read(request.getSubjectAge(), "", SubjectAge.values(), "/subjectAge"),
                request.getSexualMatter(),
                words.unread());
    }

    public static FileComplaintResponse write(FilingOutcome outcome) {
        FileComplaintResponse.Builder response = FileComplaintResponse.newBuilder();
        return switch (outcome) {
            case FilingOutcome.Filed filed -> response.setFiled(filed(filed)).build();
            case FilingOutcome.Lacking lacking ->
                response.setUnmet(unmet(lacking.requirements())).build();
            case FilingOutcome.Diverted diverted ->
                response.setDiverted(diverted(diverted.reason(), diverted.doors()))
                        .build();
        };
    }

    public static Unmet unmet(List<ProblemException.Unmet> requirements) {
        return Unmet.newBuilder()
                .addAllRequirements(requirements.stream()
                        .map(unmet -> UnmetRequirement.newBuilder()
                                .setCode(unmet.code())
                                .setPath(unmet.path())
                                .setMessage(unmet.message())
                                .build())
                        .toList())
                .build();
    }

    public static Diverted diverted(String reason, List<FilingOutcome.Door> doors) {
        return Diverted.newBuilder().setReason(reason).addAllDoors(doors(doors)).build();
    }

    public static List<Door> doors(List<FilingOutcome.Door> doors) {
        return doors.stream()
                .map(door -> Door.newBuilder()
                        .setName(door.name())
                        .setContact(door.contact())
                        .setWhatToSay(door.whatToSay())
                        .setSource(door.source())
                        .build())
                .toList();
    }

    public static List<dev.asli.contracts.intake.v1.Consent> consents(List<Consent> consents) {
        return consents.stream()
                .map(consent -> dev.asli.contracts.intake.v1.Consent.newBuilder()
                        .setPurpose(ConsentPurpose.valueOf(consent.purpose().name()))
                        .setGiven(consent.given())
                        .setAt(Timestamps.fromMillis(consent.at().toEpochMilli()))
                        .setReceiptId(consent.receipt().toString())
                        .setChanges(consent.choice())
                        .build())
                .toList();
    }

    /** Empty when nothing is known just now. */
    public static List<Matter> matters(MattersAnswer answer) {
        return switch (answer) {
            case MattersAnswer.Known known -> matters(known.matters().wire());
            case MattersAnswer.Unreachable _ -> List.of();
        };
    }

    private static List<Matter> matters(byte[] wire) {
        try {
            return MattersView.parseFrom(wire).getMattersList();
        } catch (InvalidProtocolBufferException impossible) {
            throw new IllegalStateException("A MattersView that was encoded here cannot be read.", impossible);
        }
    }

    private static Filed filed(FilingOutcome.Filed filed) {
        return Filed.newBuilder()
                .setReference(filed.reference())
                .setSecret(filed.secret())
                .setSecretReplaced(filed.secret().isEmpty())
                .setReceivedAt(Timestamps.fromMillis(filed.receivedAt().toEpochMilli()))
                .addAllMatters(matters(filed.matters()))
                .setServing(dev.asli.contracts.intake.v1.Serving.valueOf(
                        filed.serving().name()))
                .addAllHelp(doors(filed.help()))
                .addAllConsents(consents(filed.consents()))
                .build();
    }
}
