package dev.asli.intake.capture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.asli.ledger.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/** This feature's records as canonical JSON; field names are the records' own, moments RFC 3339. */
public final class CaptureJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, new ToStringSerializer(Instant.class))
                    .addDeserializer(Instant.class, new Moment()))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private CaptureJson() {}

    public static Map<String, Object> map(Object record) {
        return JSON.convertValue(record, new TypeReference<>() {});
    }

    public static String write(Object record) {
        return new String(CanonicalJson.write(map(record)), StandardCharsets.UTF_8);
    }

    public static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("What was written here cannot be read.", impossible);
        }
    }

    private static final class Moment extends FromStringDeserializer<Instant> {

        private static final long serialVersionUID = 1L;

        Moment() {
            super(Instant.class);
        }

        @Override
        protected Instant _deserialize(String text, DeserializationContext context) {
            return Instant.parse(text);
        }
    }
}
