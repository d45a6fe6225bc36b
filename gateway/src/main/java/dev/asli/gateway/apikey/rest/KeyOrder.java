package dev.asli.gateway.apikey.rest;

import dev.asli.gateway.identity.Scope;
import dev.asli.gateway.json.rest.Wire;
import dev.asli.kit.problem.ProblemException.Unmet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an administrator asks for. */
@Schema(name = "ApiKeyRequest")
record KeyOrder(
        @Schema(required = true, description = "A registered intermediary.", examples = "chitra") @Nullable
        String intermediary,

        @Schema(required = true, description = "1 to 100 characters.", examples = "nightly poller") @Nullable
        String label,

        @Schema(required = true, examples = "[\"notices:read\", \"notices:write\", \"scorecard:read\"]") @Nullable
        List<String> scopes,

        @Schema(description = "1 or more; the longest allowed where left out or longer than that.") @Nullable
        Integer validDays) {

    private static final int LONGEST_LABEL = 100;

    /** @throws dev.asli.kit.problem.ProblemException naming everything that is missing or wrong */
    Asked check() {
        List<Unmet> unmet = new ArrayList<>();
        String who = Wire.orEmpty(intermediary).strip();
        if (who.isEmpty()) {
            unmet.add(new Unmet("INTERMEDIARY_MISSING", "/intermediary", "Name the intermediary the key is for."));
        }
        String name = Wire.orEmpty(label).strip();
        if (name.isEmpty() || name.length() > LONGEST_LABEL) {
            unmet.add(new Unmet("LABEL_INVALID", "/label", "Give the key a label of 1 to 100 characters."));
        }
        List<String> words = Objects.requireNonNullElse(scopes, List.of());
        Set<Scope> known =
                words.stream().flatMap(word -> Scope.of(word).stream()).collect(Collectors.toSet());
        if (words.isEmpty() || known.size() != Set.copyOf(words).size()) {
            unmet.add(new Unmet(
                    "SCOPES_INVALID",
                    "/scopes",
                    "Name one or more of notices:read, notices:write, scorecard:read, scans:write."));
        }
        if (validDays != null && validDays < 1) {
            unmet.add(new Unmet("VALIDITY_INVALID", "/validDays", "A key is valid for one day or more."));
        }
        if (!unmet.isEmpty()) {
            throw Wire.unmet(unmet.toArray(Unmet[]::new));
        }
        return new Asked(who, name, known, Optional.ofNullable(validDays).map(Duration::ofDays));
    }

    /** The same, checked. */
    record Asked(String intermediary, String label, Set<Scope> scopes, Optional<Duration> validity) {}
}
