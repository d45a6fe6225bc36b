package dev.asli.compliance.deadline;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * One look at one location, from a vantage the rule accepts (inside its jurisdiction).
 *
 * @param vantage from where, for example {@code local}
 * @param evidence id of the observation
 */
public record Look(Sighting sighting, Instant at, String vantage, String evidence) {

    /**
     * What the latest look at each location of one matter says together: UP when any is up, with the latest such
     * instant; DOWN only when all are down, with the instant of the last one to be seen down; else UNCERTAIN.
     *
     * @param latest exactly one look for each location, at least one
     */
    public static Happening.Observed together(Collection<Look> latest) {
        List<Look> up = only(latest, Sighting.UP);
        if (!up.isEmpty()) {
            return observed(Sighting.UP, up);
        }
        List<Look> down = only(latest, Sighting.DOWN);
        return down.size() == latest.size()
                ? observed(Sighting.DOWN, down)
                : observed(Sighting.UNCERTAIN, only(latest, Sighting.UNCERTAIN));
    }

    private static List<Look> only(Collection<Look> looks, Sighting sighting) {
        return looks.stream()
                .filter(look -> look.sighting() == sighting)
                .sorted(Comparator.comparing(Look::at))
                .toList();
    }

    private static Happening.Observed observed(Sighting sighting, List<Look> looks) {
        return new Happening.Observed(
                sighting,
                looks.getLast().at(),
                looks.getLast().vantage(),
                looks.stream().map(Look::evidence).toList());
    }
}
