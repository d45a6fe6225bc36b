package dev.asli.compliance.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Made-up contributions: no real intermediary. */
final class Made {

    private Made() {}

    /** Clusters of one deadline each: {@code good} of {@code n} in time. */
    static List<Contribution> contributions(String obligation, int good, int n) {
        List<Contribution> made = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            made.add(contribution(obligation, "cluster-" + i, i < good));
        }
        return made;
    }

    static Contribution contribution(String obligation, String cluster, boolean good) {
        return new Contribution(
                obligation, UUID.randomUUID(), cluster, good, "rule 1", "ZZ.1@2020-01-01", List.of("o1"), "ASLI-1");
    }
}
