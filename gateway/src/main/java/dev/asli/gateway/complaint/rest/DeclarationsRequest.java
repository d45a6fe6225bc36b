package dev.asli.gateway.complaint.rest;

import dev.asli.contracts.intake.v1.Declarations;
import dev.asli.contracts.intake.v1.Relation;
import dev.asli.gateway.json.rest.Wire;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the person declares. */
@Schema(name = "DeclarationsRequest")
record DeclarationsRequest(
        @Schema(required = true, description = "What is said is true to the best of the person's knowledge.") @Nullable
        Boolean goodFaith,

        @Schema(description = "Required where the complaint is on behalf of someone.") @Nullable
        String authorityStatement,

        @Schema(required = true, description = "Without it nothing is served on anybody.") @Nullable
        Boolean consentToForward,

        @Nullable Boolean accurateAndComplete,

        @Schema(description = "The warning against false complaints was shown and read.") @Nullable
        Boolean warningSeen,

        @Schema(maxLength = 320, description = "Electronic signature: the name as typed; the server adds the time.")
        @Nullable
        String signature,

        @Schema(
                description = "What the representative is to the person shown.",
                enumeration = {
                    "parent",
                    "legal_guardian",
                    "spouse",
                    "family",
                    "lawyer",
                    "employer_or_agent",
                    "organisation",
                    "other_relation"
                })
        @Nullable
        String relation) {

    Declarations message() {
        return Declarations.newBuilder()
                .setGoodFaith(Boolean.TRUE.equals(goodFaith))
                .setAuthorityStatement(Wire.orEmpty(authorityStatement))
                .setConsentToForward(Boolean.TRUE.equals(consentToForward))
                .setAccurateAndComplete(Boolean.TRUE.equals(accurateAndComplete))
                .setWarningSeen(Boolean.TRUE.equals(warningSeen))
                .setSignature(Wire.orEmpty(signature))
                .setRelation(Wire.parse(relation, Relation.RELATION_UNSPECIFIED, "/declarations/relation"))
                .build();
    }
}
