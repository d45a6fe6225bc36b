package dev.asli.intake.campaign;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.asli.intake.complaint.Capacity;
import dev.asli.intake.complaint.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Our own numbers, which no law gives: dated data, so that what was decided under which stays known. */
@ApplicationScoped
class HouseRules {

    private static final String FILE = "/house-rules/campaigns.json";

    private final List<Rule> rules;

    HouseRules() {
        try (InputStream file = HouseRules.class.getResourceAsStream(FILE)) {
            rules = JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(Objects.requireNonNull(file, FILE), new TypeReference<List<Rule>>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The house rules %s cannot be read.".formatted(FILE), unreadable);
        }
    }

    /** The one in force at that moment; before the first, the first. */
    Rule at(Instant moment) {
        return rules.stream()
                .filter(rule -> !rule.effectiveFrom().isAfter(moment))
                .max(Comparator.comparing(Rule::effectiveFrom))
                .orElseGet(rules::getFirst);
    }

    /**
     * @param pdqDistance bits, 0 to {@link HashPieces#REACH}
     * @param pdqQuality 0 to 100; a picture with less is compared by its bytes only
     */
    record Rule(
            String version,
            String layer,
            Instant effectiveFrom,
            String why,
            int pdqDistance,
            int pdqQuality,
            Floods floods) {

        Rule {
            if (pdqDistance < 0 || pdqDistance > HashPieces.REACH) {
                throw new IllegalArgumentException(
                        "House rule %s looks for hashes %d bits away; nothing is missed up to %d only."
                                .formatted(version, pdqDistance, HashPieces.REACH));
            }
        }
    }

    /** @param longestHold then a complaint is served by itself, unless an officer confirmed the flood */
    record Floods(
            Limit target,
            Limit source,
            Duration longestHold,
            Set<String> neverHeldCategories,
            Set<String> neverHeldCapacities) {

        /** The data may spare more; what the law says is of the essence no data can hold. */
        boolean mayHold(Submission said) {
            Capacity capacity = said.capacity();
            boolean ofDepictedPerson = capacity == Capacity.DEPICTED_INDIVIDUAL || capacity.onBehalf();
            return !said.sexual()
                    && !ofDepictedPerson
                    && !neverHeldCategories.contains(said.category().word())
                    && !neverHeldCapacities.contains(capacity.word());
        }
    }

    /** More than so many complaints within that time are a flood. */
    record Limit(int complaints, Duration within) {}
}
