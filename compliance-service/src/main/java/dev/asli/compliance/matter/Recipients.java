package dev.asli.compliance.matter;

import static dev.asli.compliance.intermediary.IntermediaryProblem.INTERMEDIARY_UNKNOWN;

import dev.asli.compliance.intermediary.Intermediaries;
import dev.asli.compliance.intermediary.Intermediary;
import dev.asli.kit.problem.ProblemException;
import dev.asli.kit.problem.ProblemException.Unmet;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Whom the places of a complaint belong to. */
@ApplicationScoped
class Recipients {

    private final Intermediaries intermediaries;

    Recipients(Intermediaries intermediaries) {
        this.intermediaries = intermediaries;
    }

    /** By id. Fails with INTERMEDIARY_UNKNOWN, naming each location whose intermediary is not registered. */
    Uni<Map<String, Intermediary>> of(List<Opening.Place> places) {
        return intermediaries
                .all()
                .map(all -> all.stream().collect(Collectors.toUnmodifiableMap(Intermediary::id, one -> one)))
                .invoke(known -> refuseUnknown(places, known));
    }

    private static void refuseUnknown(List<Opening.Place> places, Map<String, Intermediary> known) {
        List<Unmet> unmet = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            if (!known.containsKey(places.get(i).intermediary())) {
                unmet.add(new Unmet(
                        INTERMEDIARY_UNKNOWN.name(),
                        "/locations/" + i + "/intermediary",
                        "No intermediary with this id is registered."));
            }
        }
        if (!unmet.isEmpty()) {
            throw new ProblemException(
                    INTERMEDIARY_UNKNOWN,
                    "The intermediary at %s is not registered; choose one of the register."
                            .formatted(unmet.stream().map(Unmet::path).collect(Collectors.joining(", "))),
                    unmet);
        }
    }
}
