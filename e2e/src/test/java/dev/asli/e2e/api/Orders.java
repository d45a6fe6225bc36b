package dev.asli.e2e.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Drafts of orders. */
public final class Orders {

    private Orders() {}

    /** A whole draft about every location of one matter. */
    public static ObjectNode draft(String reference, JsonNode matter) {
        ObjectNode draft = Asli.object()
                .put("complaintReference", reference)
                .put("intermediary", matter.path("intermediary").asText());
        ArrayNode locations = draft.putArray("locationIds");
        matter.path("locations")
                .forEach(location -> locations.add(location.path("id").asText()));
        draft.putObject("details")
                .put("issuingAuthority", "Ministry of Electronics and Information Technology")
                .put("officerRank", "joint_secretary")
                .put("writtenAuthorisation", "No. 12/2026 of 3 November 2026")
                .put("legalBasis", "IT Act s.79(3)(b)")
                .put("statutoryProvision", "BNS s.336")
                .put("natureOfUnlawfulAct", "Impersonation by a synthetic picture.")
                .put("reasons", "The picture shows a person where she never was, made to deceive the public.");
        return draft;
    }
}
