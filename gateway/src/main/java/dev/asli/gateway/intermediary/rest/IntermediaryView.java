package dev.asli.gateway.intermediary.rest;

import dev.asli.contracts.compliance.v1.IntermediaryInfo;
import dev.asli.gateway.json.rest.Wire;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An online service under duty; the same going in and coming out. */
@Schema(name = "Intermediary")
record IntermediaryView(
        @Schema(required = true, pattern = "[a-z0-9-]{2,40}", examples = "chitra") @Nullable
        String id,

        @Schema(required = true) @Nullable String name,

        @Schema(required = true, description = "Classes of the rule packs.", examples = "[\"intermediary\", \"ssmi\"]")
        @Nullable
        List<String> classes,

        @Schema(required = true, description = "ISO 3166-1 alpha-2.", examples = "[\"IN\"]") @Nullable
        List<String> jurisdictions,

        @Schema(description = "Hosts whose addresses belong to it.", examples = "[\"chitra.example\"]") @Nullable
        List<String> hosts,

        @Nullable String grievanceEmail) {

    static IntermediaryView of(IntermediaryInfo info) {
        return new IntermediaryView(
                info.getId(),
                info.getName(),
                List.copyOf(info.getClassesList()),
                List.copyOf(info.getJurisdictionsList()),
                List.copyOf(info.getHostsList()),
                Wire.text(info.getGrievanceEmail()));
    }

    IntermediaryInfo message() {
        return IntermediaryInfo.newBuilder()
                .setId(Wire.orEmpty(id))
                .setName(Wire.orEmpty(name))
                .addAllClasses(orNone(classes))
                .addAllJurisdictions(orNone(jurisdictions))
                .addAllHosts(orNone(hosts))
                .setGrievanceEmail(Wire.orEmpty(grievanceEmail))
                .build();
    }

    private static List<String> orNone(@Nullable List<String> words) {
        return Objects.requireNonNullElse(words, List.of());
    }
}
