package dev.asli.intake.examination;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;

/**
 * The order of work, held in memory: earliest due time first among those that may be tried. It only proposes; the row
 * in the database decides who gets an examination.
 *
 * <p>The line reaches as far as a horizon: whatever waits and is due before it is here, the rest is read when its turn
 * comes, so that a million rows need no room.
 */
final class Line {

    private static final Comparator<Place> DUE_FIRST =
            Comparator.comparing(Place::dueAt).thenComparing(place -> place.id().toString());
    private static final Comparator<Place> AVAILABLE_FIRST = Comparator.comparing(Place::availableAt);

    /** The newest place of each; an older one still in a queue is passed over. */
    private final Map<UUID, Place> places = new HashMap<>();

    private final PriorityQueue<Place> ready = new PriorityQueue<>(DUE_FIRST);
    private final PriorityQueue<Place> later = new PriorityQueue<>(AVAILABLE_FIRST);
    private Place horizon = Place.FIRST;

    /** What arrived since the last look; what is due beyond the horizon is read in its turn. */
    synchronized void join(Collection<Place> arrived) {
        arrived.stream().filter(place -> DUE_FIRST.compare(place, horizon) <= 0).forEach(this::put);
    }

    /** Every waiting one from the horizon on, in order of due time, {@code limit} at most. */
    synchronized void extend(List<Place> next, int limit) {
        next.forEach(this::put);
        horizon = next.size() < limit ? Place.LAST : next.getLast();
    }

    /** Forgets what it knew, to be read again from the start. */
    synchronized void startAgain() {
        places.clear();
        ready.clear();
        later.clear();
        horizon = Place.FIRST;
    }

    /** Whatever their due time: running ones whose worker is gone, which no arrival tells of. */
    synchronized void jump(Collection<Place> abandoned) {
        abandoned.forEach(this::put);
    }

    /** At most {@code most}, which leave the line. */
    synchronized List<UUID> take(int most, Instant now) {
        ready(now);
        List<UUID> taken = new ArrayList<>();
        while (taken.size() < most && !ready.isEmpty()) {
            Place place = ready.remove();
            if (places.remove(place.id(), place)) {
                taken.add(place.id());
            }
        }
        return taken;
    }

    /** How many may be tried now; those that were replaced meanwhile count too. */
    synchronized int ready(Instant now) {
        while (!later.isEmpty() && !later.element().availableAt().isAfter(now)) {
            ready.add(later.remove());
        }
        return ready.size();
    }

    synchronized Place horizon() {
        return horizon;
    }

    synchronized int size() {
        return places.size();
    }

    private void put(Place place) {
        if (!place.equals(places.put(place.id(), place))) {
            later.add(place);
        }
    }
}
