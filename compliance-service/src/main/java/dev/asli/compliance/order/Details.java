package dev.asli.compliance.order;

import dev.asli.kit.problem.ProblemException.Unmet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the law wants of a reasoned intimation beside the exact locator. Source: rule 3(1)(d), {@code required_inputs}
 * of the version in force.
 *
 * @param officerRank word of rulepacks-house/order-ranks.yaml
 * @param writtenAuthorisation number and date of the order in writing that authorises the officer
 * @param legalBasis such as IT Act s.79(3)(b)
 * @param statutoryProvision the provision the content violates
 */
public record Details(
        String issuingAuthority,
        String officerRank,
        String writtenAuthorisation,
        String legalBasis,
        String statutoryProvision,
        String natureOfUnlawfulAct,
        String reasons) {

    private static final int LONGEST = 10_000;

    /** Everything the law wants and this lacks; empty when it is whole. */
    List<Unmet> unmet(SufficientRanks ranks) {
        List<Unmet> unmet = new ArrayList<>();
        need(unmet, issuingAuthority, "ISSUING_AUTHORITY_MISSING", "issuingAuthority", "Name the issuing authority.");
        need(unmet, officerRank, "RANK_MISSING", "officerRank", "Say the officer's rank.");
        need(
                unmet,
                writtenAuthorisation,
                "AUTHORISATION_MISSING",
                "writtenAuthorisation",
                "Say number and date of the order in writing that authorises the officer.");
        need(
                unmet,
                legalBasis,
                "LEGAL_BASIS_MISSING",
                "legalBasis",
                "Name the legal basis, such as IT Act s.79(3)(b).");
        need(
                unmet,
                statutoryProvision,
                "PROVISION_MISSING",
                "statutoryProvision",
                "Name the provision that the content violates.");
        need(
                unmet,
                natureOfUnlawfulAct,
                "NATURE_MISSING",
                "natureOfUnlawfulAct",
                "Describe the nature of the unlawful act.");
        need(unmet, reasons, "REASONS_MISSING", "reasons", "Give the reasons.");
        if (!officerRank.isBlank() && !ranks.suffices(officerRank)) {
            unmet.add(new Unmet(
                    "RANK_NOT_SUFFICIENT",
                    "/details/officerRank",
                    ("This rank does not suffice; these do: %s. Whether the condition of a rank is met is for who approves"
                                    + " to see to; orders of courts are not taken here.")
                            .formatted(ranks.inWords())));
        }
        return unmet;
    }

    /** As the signed notice spells them. */
    public Map<String, String> asMap() {
        return Map.of(
                "issuingAuthority", issuingAuthority,
                "officerRank", officerRank,
                "writtenAuthorisation", writtenAuthorisation,
                "legalBasis", legalBasis,
                "statutoryProvision", statutoryProvision,
                "natureOfUnlawfulAct", natureOfUnlawfulAct,
                "reasons", reasons);
    }

    private static void need(List<Unmet> unmet, String value, String code, String name, String message) {
        if (value.isBlank()) {
            unmet.add(new Unmet(code, "/details/" + name, message));
        } else if (value.length() > LONGEST) {
            unmet.add(new Unmet("TEXT_TOO_LONG", "/details/" + name, "Use at most 10000 characters."));
        } else if (value.indexOf('\0') >= 0) {
            unmet.add(new Unmet("TEXT_INVALID", "/details/" + name, "Leave out control characters."));
        }
    }
}
