package dev.asli.intake.campaign;

import dev.asli.contracts.intake.v1.Category;
import dev.asli.contracts.intake.v1.Declarations;
import dev.asli.contracts.intake.v1.FileComplaintRequest;
import dev.asli.contracts.intake.v1.Location;
import dev.asli.contracts.intake.v1.SubjectAge;
import dev.asli.intake.complaint.Capacity;
import dev.asli.intake.filing.Filing;
import dev.asli.intake.filing.grpc.FilingWording;
import java.util.UUID;

/** Complaints about given places. */
final class Complained {

    private Complained() {}

    static Filing of(Capacity capacity, String... places) {
        return of(Category.MISINFORMATION, capacity, places);
    }

    static Filing of(Category category, Capacity capacity, String... places) {
        FileComplaintRequest.Builder request = FileComplaintRequest.newBuilder()
                .setRequestId(UUID.randomUUID().toString())
                .setCategory(category)
                .setCapacity(dev.asli.contracts.intake.v1.Capacity.valueOf(capacity.name()))
                .setSubjectAge(SubjectAge.ADULT)
                .setStatement("It is false.")
                .setConsentKind(
                        category == Category.INTIMATE_OR_NUDE
                                ? dev.asli.contracts.intake.v1.ConsentKind.NEVER_GIVEN
                                : dev.asli.contracts.intake.v1.ConsentKind.CONSENT_KIND_UNSPECIFIED)
                .setDeclarations(Declarations.newBuilder()
                        .setGoodFaith(true)
                        .setAuthorityStatement("By their consent.")
                        .setConsentToForward(true));
        for (String place : places) {
            request.addLocations(Location.newBuilder().setIntermediary("chitra").setUrl(place));
        }
        return FilingWording.read(request.build());
    }
}
