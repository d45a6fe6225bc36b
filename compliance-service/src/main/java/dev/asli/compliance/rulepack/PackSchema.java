package dev.asli.compliance.rulepack;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The shape of a rule pack: contracts' {@code rulepack.schema.json}, JSON Schema draft 2020-12. */
final class PackSchema {

    private static final JsonSchema SCHEMA = load();

    private PackSchema() {}

    static List<PackFault> faults(LawFile file) {
        return SCHEMA.validate(file.content()).stream()
                .map(fault ->
                        new PackFault(file.name(), fault.getInstanceLocation().toString(), fault.getError()))
                .toList();
    }

    private static JsonSchema load() {
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .formatAssertionsEnabled(true)
                .build();
        try (InputStream stream = PackSchema.class.getResourceAsStream("/rulepack.schema.json")) {
            if (stream == null) {
                throw new IllegalStateException("rulepack.schema.json is not on the class path.");
            }
            return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(stream, config);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
