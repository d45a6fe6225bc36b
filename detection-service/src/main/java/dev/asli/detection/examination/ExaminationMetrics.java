package dev.asli.detection.examination;

import dev.asli.detection.examination.Event.Accepted;
import dev.asli.detection.examination.Event.Assessed;
import dev.asli.detection.examination.Event.Progress;
import dev.asli.detection.examination.Event.Unexaminable;
import dev.asli.kit.problem.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Counts how examinations end: by conclusion, by the reason they could not be made, or by the problem they met. */
@ApplicationScoped
class ExaminationMetrics {

    private static final Logger LOG = Logger.getLogger(ExaminationMetrics.class);

    private final MeterRegistry registry;

    ExaminationMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void ended(Announcement announcement, Event last) {
        switch (last) {
            case Assessed assessed ->
                count(announcement, assessed.assessment().conclusion().name());
            case Unexaminable unexaminable ->
                count(announcement, unexaminable.reason().name());
            case Accepted _, Progress _ -> throw new IllegalStateException("An examination cannot end with " + last);
        }
    }

    void refused(Throwable failure) {
        if (failure instanceof ProblemException problem) {
            registry.counter("asli.examinations", "result", problem.type().name())
                    .increment();
            LOG.infof("Examination refused: reason=%s", problem.type().name());
        }
    }

    private void count(Announcement announcement, String result) {
        registry.counter("asli.examinations", "result", result).increment();
        LOG.infof("Examination ended: examinationId=%s result=%s", announcement.examinationId(), result);
    }
}
