package dev.asli.detection.examination;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.detection.Samples;
import dev.asli.detection.detector.Bearing;
import dev.asli.detection.detector.Detector;
import dev.asli.detection.detector.DetectorInfo;
import dev.asli.detection.detector.Finding;
import dev.asli.detection.examination.Event.Accepted;
import dev.asli.detection.examination.Event.Assessed;
import dev.asli.detection.examination.Event.Unexaminable;
import dev.asli.detection.media.Media;
import dev.asli.detection.media.MediaFixture;
import dev.asli.detection.media.UnexaminableReason;
import dev.asli.kit.problem.ProblemException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lanes with a detector that works until it is let go. */
class ExaminerTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final Semaphore letGo = new Semaphore(0);
    private final Semaphore begun = new Semaphore(0);
    private final List<Integer> order = Collections.synchronizedList(new ArrayList<>());
    private Lanes lanes;
    private Admission admission;

    @AfterEach
    void stop() {
        letGo.release(100);
        lanes.stop();
    }

    @Test
    void theEarliestDueIsExaminedFirstAndThoseWithoutADueTimeInTheirOrder() throws InterruptedException {
        Examiner examiner = examiner(new Stubborn(), LONG, LONG);
        examine(examiner, 100, Optional.empty());
        begun.acquire();
        examine(examiner, 101, Optional.empty());
        examine(examiner, 102, Optional.of(NOON.plusSeconds(60)));
        AssertSubscriber<Event> last = examine(examiner, 103, Optional.of(NOON));
        examine(examiner, 104, Optional.empty());

        letGo.release(5);

        Awaitility.await().untilAsserted(() -> assertThat(order).containsExactly(100, 103, 102, 101, 104));
        assertThat(last.getItems().getFirst()).isEqualTo(new Accepted(1));
    }

    @Test
    void aDetectorThatHearsNothingIsAnsweredForInTimeAndKeepsItsPlaceUntilItEnds() throws InterruptedException {
        Examiner examiner = examiner(new Stubborn(), LONG, SHORT);

        AssertSubscriber<Event> stuck = examine(examiner, 100, Optional.empty());

        begun.acquire();
        stuck.awaitCompletion(LONG);
        assertThat(stuck.getItems().getLast()).isEqualTo(new Unexaminable(UnexaminableReason.DECODER_TIMED_OUT));
        assertThat(admission.taken()).isEqualTo(1);
        letGo.release();
        awaitNothingTaken();
    }

    @Test
    void whoLeavesWhileTheExhibitIsExaminedFreesTheLane() throws InterruptedException {
        Examiner examiner = examiner(new Patient(), LONG, LONG);
        AssertSubscriber<Event> caller = examine(examiner, 100, Optional.empty());
        begun.acquire();

        caller.cancel();

        awaitNothingTaken();
        assertThat(order).isEmpty();
        letGo.release();
        AssertSubscriber<Event> next = examine(examiner, 101, Optional.empty());
        next.awaitCompletion(LONG);
        assertThat(next.getItems().getLast()).isInstanceOf(Assessed.class);
    }

    @Test
    void whoLeavesWhileTheExhibitWaitsIsNeverExamined() throws InterruptedException {
        Examiner examiner = examiner(new Stubborn(), LONG, LONG);
        examine(examiner, 100, Optional.empty());
        begun.acquire();
        AssertSubscriber<Event> waiting = examine(examiner, 101, Optional.empty());

        waiting.cancel();

        assertThat(admission.taken()).isEqualTo(1);
        letGo.release(2);
        awaitNothingTaken();
        assertThat(order).containsExactly(100);
    }

    @Test
    void bytesThatDoNotComeInTimeGiveTheirPlaceBack() {
        Examiner examiner = examiner(new Stubborn(), SHORT, LONG);
        Reception reception = examiner.receive();
        reception.start(announcement(Samples.png(), Optional.empty()));

        AssertSubscriber<Event> slow = examiner.examine(
                        reception, Multi.createFrom().nothing())
                .subscribe()
                .withSubscriber(AssertSubscriber.create(10));

        slow.awaitFailure(LONG);
        assertThat(slow.getFailure())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(ExaminationProblem.RECEPTION_TIMED_OUT));
        assertThat(admission.taken()).isZero();
    }

    private Examiner examiner(Detector detector, Duration receiveLimit, Duration timeLimit) {
        SettingsFixture settings = new SettingsFixture(1, 6, receiveLimit, timeLimit);
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        lanes = new Lanes(settings, registry);
        admission = new Admission(settings);
        Examination examination =
                new Examination(MediaFixture.decoder(), new Detectors(List.of(detector), registry), Clock.systemUTC());
        return new Examiner(settings, admission, lanes, examination, new ExaminationMetrics(registry));
    }

    /** The width of the picture is how its examination is told from others. */
    private static AssertSubscriber<Event> examine(Examiner examiner, int width, Optional<Instant> dueAt) {
        byte[] png = Samples.encode(Samples.gradient(width, 8), "png");
        Reception reception = examiner.receive();
        reception.start(announcement(png, dueAt));
        reception.chunk(png);
        return examiner.examine(reception, Multi.createFrom().empty())
                .subscribe()
                .withSubscriber(AssertSubscriber.create(100));
    }

    private static Announcement announcement(byte[] bytes, Optional<Instant> dueAt) {
        return new Announcement("test", Samples.sha256(bytes), bytes.length, dueAt);
    }

    private void awaitNothingTaken() {
        Awaitility.await().untilAsserted(() -> assertThat(admission.taken()).isZero());
    }

    /** Hears no interrupt, as native code does not. */
    private final class Stubborn implements Detector {

        @Override
        public DetectorInfo info() {
            return new DetectorInfo("stubborn", "1", "", "", "Apache-2.0", true);
        }

        @Override
        public Finding examine(Media media) {
            begun.release();
            letGo.acquireUninterruptibly();
            order.add(media.picture().width());
            return Finding.of(info(), Bearing.NEUTRAL, "DONE", "Done.");
        }
    }

    /** Waits until it is let go or told to stop. */
    private final class Patient implements Detector {

        @Override
        public DetectorInfo info() {
            return new DetectorInfo("patient", "1", "", "", "Apache-2.0", true);
        }

        @Override
        public Finding examine(Media media) {
            begun.release();
            try {
                letGo.acquire();
            } catch (InterruptedException told) {
                throw new IllegalStateException(told);
            }
            order.add(media.picture().width());
            return Finding.of(info(), Bearing.NEUTRAL, "DONE", "Done.");
        }
    }
}
