package dev.asli.intake.bulk.grpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import dev.asli.kit.problem.ProblemException.Unmet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * JSON as a message of the contract, every mistake named by its place: a field that is added to the contract is read here
 * without a change. Unlike protobuf's own parser it goes on after the first mistake and spells words as the API does.
 */
final class ContractMessage {

    /** Said by this service or set by the call, never by a row. */
    private static final Set<String> NOT_GIVEN = Set.of(
            "asli.intake.v1.FileComplaintRequest.request_id",
            "asli.intake.v1.FileComplaintRequest.test",
            "asli.intake.v1.FileComplaintRequest.intake_format",
            "asli.intake.v1.FileComplaintRequest.claimed_received_at",
            "asli.intake.v1.Location.number",
            "asli.intake.v1.Location.received_at",
            "asli.intake.v1.Location.ascii_host",
            "asli.intake.v1.Location.look_alike",
            "asli.intake.v1.StatedTime.instant");

    private static final int MOST_ENTRIES = 200;

    private final boolean textOnly;
    private final List<Unmet> unmet = new ArrayList<>();

    /** @param textOnly numbers and yes-or-no come as text, as in CSV */
    ContractMessage(boolean textOnly) {
        this.textOnly = textOnly;
    }

    List<Unmet> unmet() {
        return List.copyOf(unmet);
    }

    /** The field of that name in JSON, unless it is not for the sender to give. */
    static Optional<FieldDescriptor> field(Descriptor descriptor, String name) {
        return descriptor.getFields().stream()
                .filter(field -> field.getJsonName().equals(name) && !NOT_GIVEN.contains(field.getFullName()))
                .findFirst();
    }

    void fill(Message.Builder message, JsonNode object, String path) {
        if (!object.isObject()) {
            wrongKind(path, "an object");
            return;
        }
        object.properties().forEach(entry -> {
            String at = path + "/" + entry.getKey().replace("~", "~0").replace("/", "~1");
            Optional<FieldDescriptor> field = field(message.getDescriptorForType(), entry.getKey());
            if (field.isEmpty()) {
                need("UNKNOWN_FIELD", at.length() > 200 ? path : at, "This field does not exist here. Remove it.");
            } else if (!entry.getValue().isNull()) {
                set(message, field.get(), entry.getValue(), at);
            }
        });
    }

    private void set(Message.Builder message, FieldDescriptor field, JsonNode value, String path) {
        if (!field.isRepeated()) {
            one(message, field, value, path).ifPresent(read -> message.setField(field, read));
        } else if (!value.isArray() || value.size() > MOST_ENTRIES) {
            wrongKind(path, "a list of at most %d".formatted(MOST_ENTRIES));
        } else {
            for (int i = 0; i < value.size(); i++) {
                one(message, field, value.get(i), path + "/" + i)
                        .ifPresent(read -> message.addRepeatedField(field, read));
            }
        }
    }

    private Optional<Object> one(Message.Builder message, FieldDescriptor field, JsonNode value, String path) {
        return switch (field.getJavaType()) {
            case STRING -> value.isTextual() ? Optional.of(value.textValue()) : wrongKind(path, "a text");
            case ENUM ->
                value.isTextual() ? word(field.getEnumType(), value.textValue(), path) : wrongKind(path, "a word");
            case BOOLEAN -> yesOrNo(value, path);
            case INT, LONG, FLOAT, DOUBLE, BYTE_STRING -> wrongKind(path, "something else");
            case MESSAGE -> {
                Message.Builder part = message.newBuilderForField(field);
                fill(part, value, path);
                yield Optional.of(part.build());
            }
        };
    }

    private Optional<Object> yesOrNo(JsonNode value, String path) {
        boolean text = textOnly && value.isTextual() && Set.of("true", "false").contains(value.textValue());
        return value.isBoolean() || text ? Optional.of(value.asBoolean()) : wrongKind(path, "true or false");
    }

    /** By its name, or by what of it follows the beginning it shares with the unspecified one; case does not matter. */
    private Optional<Object> word(EnumDescriptor words, String word, String path) {
        String unspecified = words.getValues().getFirst().getName();
        String shared = unspecified.substring(0, unspecified.length() - "UNSPECIFIED".length());
        Optional<EnumValueDescriptor> found = words.getValues().stream()
                .skip(1)
                .filter(each ->
                        each.getName().equalsIgnoreCase(word) || each.getName().equalsIgnoreCase(shared + word))
                .findFirst();
        if (found.isEmpty()) {
            need("WORD_UNKNOWN", path, "This word is not one of the list at /openapi. Choose one that is.");
        }
        return found.map(Object.class::cast);
    }

    private Optional<Object> wrongKind(String path, String expected) {
        need("FIELD_INVALID", path, "The value is of the wrong kind; %s is expected.".formatted(expected));
        return Optional.empty();
    }

    private void need(String code, String path, String message) {
        unmet.add(new Unmet(code, path, message));
    }
}
