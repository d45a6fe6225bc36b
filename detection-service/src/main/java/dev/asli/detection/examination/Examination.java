package dev.asli.detection.examination;

import dev.asli.detection.assessment.Assessment;
import dev.asli.detection.detector.Detector;
import dev.asli.detection.detector.Finding;
import dev.asli.detection.examination.Event.Assessed;
import dev.asli.detection.examination.Event.Progress;
import dev.asli.detection.examination.Event.Unexaminable;
import dev.asli.detection.hash.Fingerprints;
import dev.asli.detection.media.Decoder;
import dev.asli.detection.media.Media;
import dev.asli.detection.media.TimeLimit;
import dev.asli.detection.media.UnexaminableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The steps of one examination: decode, every detector, hashes, assessment. Runs on a lane's thread. */
@ApplicationScoped
class Examination {

    private final Decoder decoder;
    private final Detectors detectors;
    private final Clock clock;

    Examination(Decoder decoder, Detectors detectors, Clock clock) {
        this.decoder = decoder;
        this.detectors = detectors;
        this.clock = clock;
    }

    /** @return the last event; the ones before it went to the listener */
    Event run(Exhibit exhibit, TimeLimit time, Consumer<Event> listener) {
        int total = detectors.all().size() + 2;
        try {
            listener.accept(new Progress("DECODING", 0, total));
            Media media = decoder.decode(exhibit.bytes(), time);
            List<Finding> findings = new ArrayList<>();
            for (Detector detector : detectors.all()) {
                time.check();
                listener.accept(new Progress(detector.info().id(), findings.size() + 1, total));
                findings.add(detectors.examine(detector, media));
            }
            time.check();
            return new Assessed(
                    Assessment.of(findings),
                    findings,
                    media.type().iana(),
                    media.picture().width(),
                    media.picture().height(),
                    Fingerprints.of(media, exhibit.announcement().sha256()),
                    clock.instant());
        } catch (UnexaminableException outcome) {
            return new Unexaminable(outcome.reason());
        }
    }
}
