package dev.asli.gateway.complaint.rest;

import dev.asli.contracts.intake.v1.Capacity;
import dev.asli.contracts.intake.v1.Category;
import dev.asli.contracts.intake.v1.Contact;
import dev.asli.contracts.intake.v1.Declarations;
import dev.asli.contracts.intake.v1.FileComplaintRequest;
import dev.asli.contracts.intake.v1.Location;
import dev.asli.contracts.intake.v1.SubjectAge;
import dev.asli.gateway.json.rest.Wire;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A complaint as it is filed. */
@Schema(name = "FilingRequest", examples = """
                {"category": "impersonation_of_complainant", "capacity": "depicted_individual", "subjectAge": "adult",
                 "statement": "The picture shows me at a place where I never was.",
                 "locations": [{"intermediary": "chitra", "url": "https://chitra.example/p/1"}],
                 "declarations": {"goodFaith": true, "consentToForward": true}, "language": "en"}
                """)
record FilingRequest(
        @Schema(
                required = true,
                enumeration = {
                    "intimate_or_nude",
                    "impersonation_of_complainant",
                    "deceptive_sgi_person",
                    "deceptive_sgi_event",
                    "misinformation",
                    "impersonation_other",
                    "false_document",
                    "fraud_endorsement",
                    "harmful_to_child",
                    "ip_or_ownership",
                    "other_law",
                    "other_matter"
                })
        @Nullable
        String category,

        @Schema(
                required = true,
                description = "Who asks.",
                enumeration = {
                    "depicted_individual",
                    "authorised_on_behalf",
                    "parent_or_guardian",
                    "third_party",
                    "trusted_flagger",
                    "government_agency",
                    "court"
                })
        @Nullable
        String capacity,

        @Schema(
                required = true,
                description = "Is the person shown under 18? With a sexual matter, not_sure counts as under_18.",
                enumeration = {"adult", "under_18", "not_sure"})
        @Nullable
        String subjectAge,

        @Schema(
                required = true,
                minLength = 1,
                maxLength = 4000,
                description = "What is shown, and why it is false or without consent. Not graphic.")
        @Nullable
        String statement,

        @Schema(required = true, minItems = 1, maxItems = 50) @Nullable
        List<@Nullable LocationRequest> locations,

        @Schema(required = true) @Nullable DeclarationsRequest declarations,

        @Schema(description = "May be left out: reference and secret are enough.") @Nullable
        ContactRequest contact,

        @Schema(
                description = "For messages to the person.",
                enumeration = {"en", "hi"})
        @Nullable
        String language) {

    FileComplaintRequest message(String requestId, boolean test) {
        FileComplaintRequest.Builder message = FileComplaintRequest.newBuilder()
                .setRequestId(requestId)
                .setCategory(Wire.parse(category, Category.CATEGORY_UNSPECIFIED, "/category"))
                .setCapacity(Wire.parse(capacity, Capacity.CAPACITY_UNSPECIFIED, "/capacity"))
                .setSubjectAge(Wire.parse(subjectAge, SubjectAge.SUBJECT_AGE_UNSPECIFIED, "/subjectAge"))
                .setStatement(Wire.orEmpty(statement))
                .setLanguage(Wire.orEmpty(language))
                .setTest(test);
        Objects.requireNonNullElse(locations, List.<@Nullable LocationRequest>of()).stream()
                .map(LocationRequest::message)
                .forEach(message::addLocations);
        if (declarations != null) {
            message.setDeclarations(declarations.message());
        }
        if (contact != null) {
            message.setContact(
                    Contact.newBuilder().setName(Wire.orEmpty(contact.name())).setEmail(Wire.orEmpty(contact.email())));
        }
        return message.build();
    }

    /** Where the content is. */
    @Schema(name = "LocationRequest")
    record LocationRequest(
            @Schema(required = true, description = "Id of a registered intermediary; see GET /api/v1/intermediaries.")
            @Nullable
            String intermediary,

            @Schema(required = true, maxLength = 2048, description = "Absolute http or https address.") @Nullable
            String url,

            @Schema(description = "The intermediary's own id of the item.") @Nullable
            String contentId) {

        static Location message(@Nullable LocationRequest location) {
            if (location == null) {
                return Location.getDefaultInstance();
            }
            return Location.newBuilder()
                    .setIntermediary(Wire.orEmpty(location.intermediary))
                    .setUrl(Wire.orEmpty(location.url))
                    .setContentId(Wire.orEmpty(location.contentId))
                    .build();
        }
    }

    /** What the person declares. */
    @Schema(name = "DeclarationsRequest")
    record DeclarationsRequest(
            @Schema(required = true, description = "What is said is true to the best of the person's knowledge.")
            @Nullable
            Boolean goodFaith,

            @Schema(description = "Required where the complaint is on behalf of someone.") @Nullable
            String authorityStatement,

            @Schema(required = true, description = "Without it nothing is served on anybody.") @Nullable
            Boolean consentToForward) {

        Declarations message() {
            return Declarations.newBuilder()
                    .setGoodFaith(Boolean.TRUE.equals(goodFaith))
                    .setAuthorityStatement(Wire.orEmpty(authorityStatement))
                    .setConsentToForward(Boolean.TRUE.equals(consentToForward))
                    .build();
        }
    }

    /** Kept encrypted, opened with a purpose that is logged. */
    @Schema(name = "ContactRequest")
    record ContactRequest(
            @Schema(description = "Name or pseudonym.") @Nullable
            String name,

            @Nullable String email) {}
}
