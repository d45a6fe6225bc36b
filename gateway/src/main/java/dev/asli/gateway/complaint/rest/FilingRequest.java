package dev.asli.gateway.complaint.rest;

import dev.asli.contracts.intake.v1.Capacity;
import dev.asli.contracts.intake.v1.Category;
import dev.asli.contracts.intake.v1.ConsentKind;
import dev.asli.contracts.intake.v1.FileComplaintRequest;
import dev.asli.contracts.intake.v1.Harm;
import dev.asli.contracts.intake.v1.IntakeFormat;
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
public record FilingRequest(
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
        String language,

        @Schema(
                description =
                        "Sexual or nude, whatever the category: no media is taken then. Implied by intimate_or_nude.")
        @Nullable
        Boolean sexualMatter,

        @Schema(
                description = "Required where the content is sexual.",
                enumeration = {"never_given", "given_then_withdrawn", "given_for_another_use"})
        @Nullable
        String consentKind,

        @Schema(
                description = "Each shows the help that can act.",
                enumeration = {"threat", "extortion", "fraud_loss", "election", "self_harm_risk", "physical_danger"})
        @Nullable
        List<@Nullable String> harms,

        @Schema(maxItems = 20, description = "Ids of GET /api/v1/filing-guide.") @Nullable
        List<@Nullable String> ruleClauses,

        @Nullable PriorStepsRequest priorSteps,
        @Nullable DemographicsRequest demographics,

        @Schema(description = "One for each purpose asked; what is left out is not agreed to.") @Nullable
        List<@Nullable ConsentRequest> consents,

        @Nullable Boolean translationWanted,

        @Schema(maxLength = 40, description = "Of the form that was filled.") @Nullable
        String formVersion) {

    /** As a program files it. */
    public FileComplaintRequest message(String requestId, boolean test) {
        return builder(requestId, test).setIntakeFormat(IntakeFormat.API).build();
    }

    FileComplaintRequest.Builder builder(String requestId, boolean test) {
        FileComplaintRequest.Builder message = FileComplaintRequest.newBuilder()
                .setRequestId(requestId)
                .setCategory(Wire.parse(category, Category.CATEGORY_UNSPECIFIED, "/category"))
                .setCapacity(Wire.parse(capacity, Capacity.CAPACITY_UNSPECIFIED, "/capacity"))
                .setSubjectAge(Wire.parse(subjectAge, SubjectAge.SUBJECT_AGE_UNSPECIFIED, "/subjectAge"))
                .setStatement(Wire.orEmpty(statement))
                .setLanguage(Wire.orEmpty(language))
                .setTest(test);
        message.addAllLocations(LocationRequest.messages(locations));
        if (declarations != null) {
            message.setDeclarations(declarations.message());
        }
        if (contact != null) {
            message.setContact(contact.message());
        }
        return more(message);
    }

    private FileComplaintRequest.Builder more(FileComplaintRequest.Builder message) {
        message.setSexualMatter(Boolean.TRUE.equals(sexualMatter))
                .setConsentKind(Wire.parse(consentKind, ConsentKind.CONSENT_KIND_UNSPECIFIED, "/consentKind"))
                .setTranslationWanted(Boolean.TRUE.equals(translationWanted))
                .setFormVersion(Wire.orEmpty(formVersion));
        List<@Nullable String> named = Objects.requireNonNullElse(harms, List.of());
        for (int i = 0; i < named.size(); i++) {
            message.addHarms(Wire.parse(named.get(i), Harm.HARM_UNSPECIFIED, "/harms/" + i));
        }
        Objects.requireNonNullElse(ruleClauses, List.<@Nullable String>of())
                .forEach(clause -> message.addRuleClauses(Wire.orEmpty(clause)));
        List<@Nullable ConsentRequest> choices = Objects.requireNonNullElse(consents, List.of());
        for (int i = 0; i < choices.size(); i++) {
            message.addConsents(ConsentRequest.choice(choices.get(i), "/consents/" + i));
        }
        if (priorSteps != null) {
            message.setPriorSteps(priorSteps.message());
        }
        if (demographics != null) {
            message.setDemographics(demographics.message());
        }
        return message;
    }
}
