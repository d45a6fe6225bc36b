package dev.asli.intake.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.asli.intake.complaint.Standing;
import dev.asli.intake.paper.PaperCase.Due;
import dev.asli.intake.serving.MattersOffice.HeldFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** What compliance-service adds to a case file, read as far as this service needs it. */
final class HeldMatters {

    private static final String MATTERS = "compliance/matters.json";
    private static final String NOTICES = "compliance/notices/";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<HeldFile> files;

    HeldMatters(List<HeldFile> files) {
        this.files = files;
    }

    /** @param matter the intermediary's share that the deadline belongs to */
    record HeldDeadline(JsonNode matter, JsonNode deadline) {

        String of(String field) {
            return deadline.path(field).asText("");
        }

        String intermediary() {
            return matter.path("intermediary").asText("");
        }
    }

    /**
     * To a complainant no order: it names the authority, rank and authorisation of officers, and may speak of others. That
     * it was sent stands in the ledger and among the matters.
     */
    List<HeldFile> shown(Standing standing) {
        return switch (standing) {
            case COMPLAINANT -> files.stream().filter(file -> !order(file)).toList();
            case OFFICER, AUDITOR -> files;
        };
    }

    List<HeldDeadline> deadlines() {
        List<HeldDeadline> found = new ArrayList<>();
        for (HeldFile file : files) {
            if (file.path().equals(MATTERS)) {
                read(file.content())
                        .path("matters")
                        .forEach(matter -> matter.path("deadlines")
                                .forEach(deadline -> found.add(new HeldDeadline(matter, deadline))));
            }
        }
        return found;
    }

    List<Due> dues() {
        return deadlines().stream()
                .map(held -> new Due(
                        held.intermediary(),
                        held.of("title"),
                        held.of("clause"),
                        instant(held.of("dueAt")),
                        held.of("state")))
                .toList();
    }

    private static boolean order(HeldFile file) {
        if (!file.path().startsWith(NOTICES)) {
            return false;
        }
        String[] parts = new String(file.content(), StandardCharsets.US_ASCII).split("\\.", -1);
        return parts.length == 3
                && read(Base64.getUrlDecoder().decode(parts[1]))
                        .path("kind")
                        .asText("")
                        .equals("ORDER");
    }

    private static Optional<Instant> instant(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    private static JsonNode read(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException malformed) {
            throw new UncheckedIOException("compliance-service sent something that is not JSON.", malformed);
        }
    }
}
