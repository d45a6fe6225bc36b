package dev.asli.intake.examination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LineTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final Line line = new Line();

    @Test
    void theEarliestDueIsTakenFirstWhereverItArrived() {
        List<Place> places = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 1000; i++) {
            places.add(due(random.nextInt(100_000)));
        }
        line.extend(List.of(), 10);
        line.join(places);
        List<UUID> expected = places.stream()
                .sorted(Comparator.comparing(Place::dueAt)
                        .thenComparing(place -> place.id().toString()))
                .map(Place::id)
                .toList();
        assertThat(line.take(400, NOW)).isEqualTo(expected.subList(0, 400));
        assertThat(line.take(1000, NOW)).isEqualTo(expected.subList(400, 1000));
        assertThat(line.take(1, NOW)).isEmpty();
    }

    @Test
    void whatIsToBeTriedLaterWaitsItsTime() {
        line.extend(List.of(), 10);
        Place later = new Place(UUID.randomUUID(), NOW.plusSeconds(1), NOW.plusSeconds(60));
        Place now = due(3600);
        line.join(List.of(later, now));
        assertThat(line.take(2, NOW)).containsExactly(now.id());
        assertThat(line.take(2, NOW.plusSeconds(59))).isEmpty();
        assertThat(line.take(2, NOW.plusSeconds(60))).containsExactly(later.id());
    }

    @Test
    void aNewPlaceReplacesTheOldOneAndIsTakenOnce() {
        line.extend(List.of(), 10);
        Place slow = due(7200);
        Place other = due(3600);
        line.join(List.of(slow, other));
        line.join(List.of(slow, new Place(slow.id(), NOW.plusSeconds(60), NOW)));
        assertThat(line.take(5, NOW)).containsExactly(slow.id(), other.id());
    }

    @Test
    void whatLiesBeyondTheHorizonIsLeftToBeReadInItsTurn() {
        List<Place> page = List.of(due(10), due(20));
        line.extend(page, 2);
        Place beyond = due(30);
        Place within = due(15);
        line.join(List.of(beyond, within));
        assertThat(line.take(5, NOW))
                .containsExactly(page.get(0).id(), within.id(), page.get(1).id());
        assertThat(line.horizon()).isEqualTo(page.get(1));
        line.extend(List.of(beyond), 2);
        assertThat(line.take(5, NOW)).containsExactly(beyond.id());
        assertThat(line.horizon()).isEqualTo(Place.LAST);
    }

    private static Place due(int seconds) {
        return new Place(UUID.randomUUID(), NOW.plusSeconds(seconds), NOW);
    }
}
