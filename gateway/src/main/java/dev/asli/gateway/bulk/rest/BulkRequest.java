package dev.asli.gateway.bulk.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.asli.contracts.intake.v1.BulkItem;
import dev.asli.gateway.complaint.rest.FilingRequest;
import dev.asli.gateway.json.rest.Wire;
import dev.asli.gateway.problem.GatewayProblem;
import dev.asli.gateway.problem.rest.JsonProblems;
import dev.asli.kit.problem.ProblemException;
import dev.asli.kit.problem.ProblemException.Unmet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Complaints of one call. Each is read by itself, so that one that cannot be read loses no other. */
@Schema(name = "BulkRequest")
record BulkRequest(
        @Schema(
                required = true,
                type = SchemaType.ARRAY,
                minItems = 1,
                maxItems = MOST,
                implementation = BulkItemShape.class,
                description =
                        "FilingRequest objects, each with an optional key: your own name for it, 1 to 100"
                                + " printable characters. An item with a key is filed once however often and in whatever call it comes.")
        @Nullable
        List<@Nullable JsonNode> complaints) {

    static final int MOST = 100;

    private static final String KEY = "key";

    /** For the description only. */
    @Schema(name = "BulkItem", allOf = FilingRequest.class)
    record BulkItemShape(@Nullable String key) {}

    /** @throws ProblemException PARAMETER_INVALID for none or too many */
    List<Item> read(ObjectMapper json, boolean test) {
        List<@Nullable JsonNode> given = Objects.requireNonNullElse(complaints, List.of());
        if (given.isEmpty() || given.size() > MOST) {
            throw Wire.unmet(new Unmet(
                    given.isEmpty() ? "BULK_EMPTY" : "BULK_TOO_MANY",
                    "/complaints",
                    "Send 1 to %d complaints a call; more of them as a file to /api/v1/imports.".formatted(MOST)));
        }
        List<Item> items = new ArrayList<>();
        for (JsonNode item : given) {
            items.add(item(json, item, items.size(), test));
        }
        return items;
    }

    /** One as far as it could be read. */
    sealed interface Item {

        record Read(BulkItem message) implements Item {}

        record Unread(List<Unmet> unmet) implements Item {}
    }

    private static Item item(ObjectMapper json, @Nullable JsonNode given, int place, boolean test) {
        if (!(given instanceof ObjectNode object)) {
            return unread("FIELD_INVALID", "", "A complaint is a JSON object.");
        }
        ObjectNode filing = object.deepCopy();
        JsonNode key = filing.remove(KEY);
        if (key != null && !key.isNull() && !key.isTextual()) {
            return unread("FIELD_INVALID", "/key", "A key is a text.");
        }
        try {
            FilingRequest request = json.treeToValue(filing, FilingRequest.class);
            return new Item.Read(BulkItem.newBuilder()
                    .setKey(key == null || key.isNull() ? "" : key.textValue())
                    .setPlace(place)
                    .setComplaint(request.message("", test))
                    .build());
        } catch (JsonProcessingException malformed) {
            return new Item.Unread(unmet(JsonProblems.of(malformed)));
        } catch (ProblemException lacking) {
            return new Item.Unread(unmet(lacking));
        }
    }

    private static List<Unmet> unmet(ProblemException problem) {
        return problem.unmet().isEmpty()
                ? List.of(new Unmet(GatewayProblem.FIELD_INVALID.name(), "", problem.detail()))
                : problem.unmet();
    }

    private static Item unread(String code, String path, String message) {
        return new Item.Unread(List.of(new Unmet(code, path, message)));
    }
}
