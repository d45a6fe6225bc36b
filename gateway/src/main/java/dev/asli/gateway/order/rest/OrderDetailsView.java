package dev.asli.gateway.order.rest;

import dev.asli.contracts.compliance.v1.OrderDetails;
import dev.asli.gateway.json.rest.Wire;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a reasoned intimation must say; every field is required for it to be sent. */
@Schema(name = "OrderDetails")
public record OrderDetailsView(
        @Nullable String issuingAuthority,

        @Schema(description = "As the rule names it.", examples = "joint_secretary") @Nullable
        String officerRank,

        @Schema(description = "Number and date of the order in writing that authorises the officer.") @Nullable
        String writtenAuthorisation,

        @Schema(examples = "IT Act s.79(3)(b)") @Nullable String legalBasis,

        @Schema(description = "The provision the content violates.", examples = "BNS s.336") @Nullable
        String statutoryProvision,

        @Nullable String natureOfUnlawfulAct,
        @Nullable String reasons) {

    public static OrderDetailsView of(OrderDetails details) {
        return new OrderDetailsView(
                Wire.text(details.getIssuingAuthority()),
                Wire.text(details.getOfficerRank()),
                Wire.text(details.getWrittenAuthorisation()),
                Wire.text(details.getLegalBasis()),
                Wire.text(details.getStatutoryProvision()),
                Wire.text(details.getNatureOfUnlawfulAct()),
                Wire.text(details.getReasons()));
    }

    OrderDetails message() {
        return OrderDetails.newBuilder()
                .setIssuingAuthority(Wire.orEmpty(issuingAuthority))
                .setOfficerRank(Wire.orEmpty(officerRank))
                .setWrittenAuthorisation(Wire.orEmpty(writtenAuthorisation))
                .setLegalBasis(Wire.orEmpty(legalBasis))
                .setStatutoryProvision(Wire.orEmpty(statutoryProvision))
                .setNatureOfUnlawfulAct(Wire.orEmpty(natureOfUnlawfulAct))
                .setReasons(Wire.orEmpty(reasons))
                .build();
    }
}
