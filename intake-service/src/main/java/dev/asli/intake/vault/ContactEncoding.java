package dev.asli.intake.vault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.asli.intake.vault.Contact.Reach;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;

/** A contact as the bytes that are sealed: JSON with a version. Version 0, which had no JSON, is still read. */
final class ContactEncoding {

    private static final int VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, Function<Contact, String>> TEXTS = Map.of(
            "name", Contact::name,
            "email", Contact::email,
            "phone", contact -> contact.reach().phone(),
            "safeTime", contact -> contact.reach().safeTime(),
            "signature", Contact::signature,
            "gender", contact -> contact.demographics().gender(),
            "ageBand", contact -> contact.demographics().ageBand(),
            "state", contact -> contact.demographics().state(),
            "disabilityNeeds", contact -> contact.demographics().disabilityNeeds());

    private ContactEncoding() {}

    static byte[] write(Contact contact) {
        ObjectNode json = JSON.createObjectNode().put("version", VERSION);
        TEXTS.forEach((field, text) -> {
            if (!text.apply(contact).isEmpty()) {
                json.put(field, text.apply(contact));
            }
        });
        json.put("safeChannel", contact.reach().safeChannel().name());
        json.put("doNotCall", contact.reach().doNotCall());
        try {
            return JSON.writeValueAsBytes(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Texts cannot be written as JSON.", impossible);
        }
    }

    /** @throws IllegalStateException for a version of the future */
    static Contact read(byte[] content) {
        if (content.length == 0 || content[0] != '{') {
            return readVersion0(content);
        }
        try {
            JsonNode json = JSON.readTree(content);
            int version = json.path("version").asInt();
            if (version != VERSION) {
                throw new IllegalStateException("A contact of version %d cannot be read here.".formatted(version));
            }
            return read(json);
        } catch (IOException damaged) {
            throw new UncheckedIOException("A sealed contact is not JSON.", damaged);
        }
    }

    private static Contact read(JsonNode json) {
        return new Contact(
                text(json, "name"),
                text(json, "email"),
                new Reach(
                        text(json, "phone"),
                        SafeChannel.valueOf(json.path("safeChannel").asText(SafeChannel.UNSAID.name())),
                        text(json, "safeTime"),
                        json.path("doNotCall").asBoolean()),
                text(json, "signature"),
                new Demographics(
                        text(json, "gender"),
                        text(json, "ageBand"),
                        text(json, "state"),
                        text(json, "disabilityNeeds")));
    }

    private static Contact readVersion0(byte[] bytes) {
        ByteBuffer content = ByteBuffer.wrap(bytes);
        byte[] name = new byte[content.getInt()];
        content.get(name);
        byte[] email = new byte[content.remaining()];
        content.get(email);
        return new Contact(new String(name, StandardCharsets.UTF_8), new String(email, StandardCharsets.UTF_8));
    }

    private static String text(JsonNode json, String field) {
        return json.path(field).asText("");
    }
}
