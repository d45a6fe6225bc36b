package dev.asli.intake.retention;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.asli.intake.retention.RetentionRule.Citation;
import dev.asli.intake.retention.RetentionRule.Term;
import dev.asli.intake.retention.RetentionRule.Window;
import dev.asli.intake.retention.Schedule.Floor;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads retention/in-retention.yaml. A schedule with a fault is no schedule, and the service does not start with it. */
@ApplicationScoped
class ScheduleReader {

    private static final String FILE = "/retention/in-retention.yaml";
    private static final String SCHEMA = "/retention/retention.schema.json";
    private static final Instant FOREVER = Instant.parse("9999-12-31T00:00:00Z");

    /** Every fault that was found, each with where it is. */
    static final class ScheduleRefused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ScheduleRefused(List<String> faults) {
            super(String.join("; ", faults));
        }
    }

    @Produces
    @Singleton
    @Startup
    Schedule bundled() {
        try (InputStream in = resource(FILE)) {
            return read(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @throws ScheduleRefused with every fault */
    static Schedule read(byte[] yaml) {
        JsonNode content = parse(yaml);
        List<String> faults = new ArrayList<>(schema().validate(content).stream()
                .map(fault -> fault.getInstanceLocation() + ": " + fault.getError())
                .toList());
        refuse(faults);
        ZoneId zone = ZoneId.of(content.at("/schedule/timezone").asText());
        Map<DataClass, List<RetentionRule>> rules = new EnumMap<>(DataClass.class);
        for (JsonNode each : content.path("classes")) {
            List<RetentionRule> versions = stream(each.path("versions"))
                    .map(version -> rule(version, zone))
                    .toList();
            checkWindows(each.path("class").asText(), versions, faults);
            DataClass dataClass = dataClass(each.path("class").asText(), faults);
            if (rules.put(dataClass, versions) != null) {
                faults.add("/classes: " + dataClass.word() + " is there twice");
            }
        }
        EnumSet.allOf(DataClass.class).stream()
                .filter(each -> !rules.containsKey(each))
                .forEach(each -> faults.add("/classes: nothing is said of " + each.word()));
        List<Floor> floors = stream(content.path("floors"))
                .map(floor -> new Floor(classes(floor.path("applies_to"), faults), rule(floor, zone)))
                .toList();
        refuse(faults);
        return new Schedule(rules, floors);
    }

    private static RetentionRule rule(JsonNode node, ZoneId zone) {
        JsonNode until = node.path("effective_until");
        return new RetentionRule(
                node.path("version_id").asText(),
                node.path("layer").asText(),
                new Term(
                        node.path("trigger").asText(),
                        Period.parse(node.path("period").asText()),
                        zone),
                new Citation(
                        node.at("/citation/instrument").asText(),
                        node.at("/citation/provision").asText()),
                new Window(
                        instant(node.path("effective_from").asText()),
                        until.isNull() ? FOREVER : instant(until.asText())),
                !node.path("disposal").asText().equals("none"));
    }

    /** Each version begins where the one before ends, so that no moment has none or two. */
    private static void checkWindows(String name, List<RetentionRule> versions, List<String> faults) {
        for (int i = 1; i < versions.size(); i++) {
            if (!versions.get(i)
                    .window()
                    .from()
                    .equals(versions.get(i - 1).window().until())) {
                faults.add("/classes: %s of %s does not begin where the one before ends"
                        .formatted(versions.get(i).versionId(), name));
            }
        }
        if (!versions.getLast().window().until().equals(FOREVER)) {
            faults.add("/classes: " + name + " has no version that goes on");
        }
    }

    private static Set<DataClass> classes(JsonNode words, List<String> faults) {
        EnumSet<DataClass> classes = EnumSet.noneOf(DataClass.class);
        stream(words).map(word -> dataClass(word.asText(), faults)).forEach(classes::add);
        return classes;
    }

    /** The schema's words may be ahead of what this software can dispose of; such a class would never be. */
    private static DataClass dataClass(String word, List<String> faults) {
        try {
            return DataClass.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            faults.add("/classes: nothing here disposes of " + word);
            return DataClass.DECISION_RECORD;
        }
    }

    private static JsonNode parse(byte[] yaml) {
        try {
            JsonNode content = YAMLMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build()
                    .readTree(yaml);
            return Objects.requireNonNullElse(content, NullNode.getInstance());
        } catch (JsonProcessingException broken) {
            throw new ScheduleRefused(List.of("Not valid YAML: " + broken.getOriginalMessage()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonSchema schema() {
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .formatAssertionsEnabled(true)
                .build();
        try (InputStream in = resource(SCHEMA)) {
            return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(in, config);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void refuse(List<String> faults) {
        if (!faults.isEmpty()) {
            throw new ScheduleRefused(faults);
        }
    }

    private static InputStream resource(String name) {
        InputStream in = ScheduleReader.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("The jar lacks %s.".formatted(name));
        }
        return in;
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
