package dev.asli.intake.filing;

import dev.asli.intake.complaint.Location;
import dev.asli.intake.complaint.PriorSteps;
import dev.asli.intake.complaint.PriorSteps.PlatformReport;
import dev.asli.kit.problem.ProblemException.Unmet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Intermediaries that are named and registered nowhere. */
final class Nobody {

    private Nobody() {}

    static Set<String> named(List<Location> locations, PriorSteps steps) {
        return Stream.concat(
                        locations.stream().map(Location::intermediary),
                        steps.platformReports().stream().map(PlatformReport::intermediary))
                .collect(Collectors.toSet());
    }

    static List<Unmet> is(Set<String> unknown, List<Location> locations, PriorSteps steps) {
        List<Unmet> unmet = new ArrayList<>();
        for (int i = 0; i < locations.size(); i++) {
            name(unmet, unknown, locations.get(i).intermediary(), "/locations/%d/intermediary".formatted(i));
        }
        for (int i = 0; i < steps.platformReports().size(); i++) {
            String intermediary = steps.platformReports().get(i).intermediary();
            name(unmet, unknown, intermediary, "/priorSteps/platformReports/%d/intermediary".formatted(i));
        }
        return List.copyOf(unmet);
    }

    private static void name(List<Unmet> unmet, Set<String> unknown, String intermediary, String path) {
        if (unknown.contains(intermediary)) {
            unmet.add(new Unmet("INTERMEDIARY_UNKNOWN", path, "Choose a platform from the list of registered ones."));
        }
    }
}
