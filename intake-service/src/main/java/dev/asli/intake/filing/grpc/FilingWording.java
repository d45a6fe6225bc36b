package dev.asli.intake.filing.grpc;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.Timestamps;
import dev.asli.contracts.compliance.v1.Matter;
import dev.asli.contracts.compliance.v1.MattersView;
import dev.asli.contracts.intake.v1.Door;
import dev.asli.contracts.intake.v1.FileComplaintRequest;
import dev.asli.contracts.intake.v1.FileComplaintResponse;
import dev.asli.contracts.intake.v1.Filed;
import dev.asli.contracts.intake.v1.Unmet;
import dev.asli.contracts.problem.v1.UnmetRequirement;
import dev.asli.intake.complaint.Capacity;
import dev.asli.intake.complaint.Category;
import dev.asli.intake.complaint.Declarations;
import dev.asli.intake.complaint.Location;
import dev.asli.intake.complaint.SubjectAge;
import dev.asli.intake.filing.Filing;
import dev.asli.intake.filing.FilingOutcome;
import dev.asli.intake.serving.MattersAnswer;
import dev.asli.intake.vault.Contact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Filings between protobuf and the feature. */
public final class FilingWording {

    private FilingWording() {}

    public static Filing read(FileComplaintRequest request) {
        return new Filing(
                request.getRequestId(),
                request.toBuilder().clearRequestId().build().toByteArray(),
                word(Category.values(), request.getCategory().name()),
                word(Capacity.values(), request.getCapacity().name()),
                word(SubjectAge.values(), request.getSubjectAge().name()),
                request.getStatement(),
                locations(request.getLocationsList()),
                new Declarations(
                        request.getDeclarations().getGoodFaith(),
                        request.getDeclarations().getAuthorityStatement(),
                        request.getDeclarations().getConsentToForward()),
                new Contact(request.getContact().getName(), request.getContact().getEmail()),
                request.getLanguage(),
                request.getTest());
    }

    public static FileComplaintResponse write(FilingOutcome outcome) {
        FileComplaintResponse.Builder response = FileComplaintResponse.newBuilder();
        return switch (outcome) {
            case FilingOutcome.Filed filed -> response.setFiled(filed(filed)).build();
            case FilingOutcome.Lacking lacking ->
                response.setUnmet(Unmet.newBuilder()
                                .addAllRequirements(lacking.requirements().stream()
                                        .map(unmet -> UnmetRequirement.newBuilder()
                                                .setCode(unmet.code())
                                                .setPath(unmet.path())
                                                .setMessage(unmet.message())
                                                .build())
                                        .toList()))
                        .build();
            case FilingOutcome.Diverted diverted ->
                response.setDiverted(dev.asli.contracts.intake.v1.Diverted.newBuilder()
                                .setReason(diverted.reason())
                                .addAllDoors(diverted.doors().stream()
                                        .map(door -> Door.newBuilder()
                                                .setName(door.name())
                                                .setContact(door.contact())
                                                .setWhatToSay(door.whatToSay())
                                                .build())
                                        .toList()))
                        .build();
        };
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
                .build();
    }

    private static List<Location> locations(List<dev.asli.contracts.intake.v1.Location> sent) {
        List<Location> locations = new ArrayList<>();
        for (dev.asli.contracts.intake.v1.Location location : sent) {
            locations.add(new Location(
                    locations.size() + 1,
                    location.getIntermediary().strip(),
                    location.getUrl().strip(),
                    location.getContentId().strip()));
        }
        return locations;
    }

    /** Empty for the unspecified one and for words this version does not know. */
    private static <E extends Enum<E>> Optional<E> word(E[] known, String name) {
        return Arrays.stream(known).filter(word -> word.name().equals(name)).findFirst();
    }
}
