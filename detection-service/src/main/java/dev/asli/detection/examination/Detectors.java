package dev.asli.detection.examination;

import dev.asli.detection.detector.Bearing;
import dev.asli.detection.detector.Detector;
import dev.asli.detection.detector.Finding;
import dev.asli.detection.media.Media;
import dev.asli.detection.media.UnexaminableException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import org.jboss.logging.Logger;

/** All detectors of this replica, in the order of their ids. Made at the start, so that a bad model is known before work comes. */
@Startup
@ApplicationScoped
class Detectors {

    private static final Logger LOG = Logger.getLogger(Detectors.class);

    private final List<Detector> detectors;
    private final MeterRegistry registry;

    Detectors(@All List<Detector> detectors, MeterRegistry registry) {
        this.detectors = detectors.stream()
                .sorted(Comparator.comparing(detector -> detector.info().id()))
                .toList();
        this.registry = registry;
    }

    List<Detector> all() {
        return detectors;
    }

    /** A detector that breaks is reported as such and spoils none of the others. */
    Finding examine(Detector detector, Media media) {
        String id = detector.info().id();
        Timer.Sample sample = Timer.start(registry);
        try {
            return detector.examine(media);
        } catch (UnexaminableException ended) {
            throw ended;
        } catch (RuntimeException broken) {
            LOG.errorf(broken, "Detector failed: detector=%s", id);
            return Finding.of(
                    detector.info(),
                    Bearing.CANNOT_TELL,
                    "DETECTOR_FAILED",
                    "This detector failed on this exhibit; the failure was recorded.");
        } finally {
            sample.stop(Timer.builder("asli.detector.duration")
                    .description("Time one detector takes for one exhibit")
                    .tag("detector", id)
                    .register(registry));
        }
    }
}
