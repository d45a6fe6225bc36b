package dev.asli.compliance.observation;

import dev.asli.compliance.deadline.Happening;
import dev.asli.compliance.deadline.Happening.Swept;
import dev.asli.compliance.deadline.Look;
import dev.asli.compliance.deadline.Sighting;
import dev.asli.compliance.notice.Notice;
import java.time.Instant;
import java.util.List;

/**
 * What was seen of one notice's content.
 *
 * @param sights one for each location; empty when looking could tell nothing
 */
record Looked(Notice notice, List<Sight> sights) {

    /** A look as it is kept, and as it bears on deadlines. */
    record Sight(Observation observation, Look look) {}

    List<Observation> observations() {
        return sights.stream().map(Sight::observation).toList();
    }

    /** Whether every location could be told up from down. */
    boolean told() {
        return looks().stream().noneMatch(look -> look.sighting() == Sighting.UNCERTAIN);
    }

    List<Happening> happenings(Instant now) {
        String receipt = notice.id().toString();
        Swept swept = new Swept(now, notice.receipt().isPresent() ? List.of(receipt) : List.of());
        return sights.isEmpty() ? List.of(swept) : List.of(Look.together(looks()), swept);
    }

    private List<Look> looks() {
        return sights.stream().map(Sight::look).toList();
    }
}
