package dev.asli.detection.examination;

import dev.asli.detection.examination.Event.Accepted;
import dev.asli.detection.examination.Run.Ending;
import dev.asli.kit.problem.ProblemException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;

/** Receives exhibits and has them examined, as many at once as there are lanes. Keeps nothing of any of them. */
@ApplicationScoped
public class Examiner {

    private final ExaminationConfig config;
    private final Admission admission;
    private final Lanes lanes;
    private final Examination examination;
    private final ExaminationMetrics metrics;

    Examiner(
            ExaminationConfig config,
            Admission admission,
            Lanes lanes,
            Examination examination,
            ExaminationMetrics metrics) {
        this.config = config;
        this.admission = admission;
        this.lanes = lanes;
        this.examination = examination;
        this.metrics = metrics;
    }

    /** For the parts of one exhibit. */
    public Reception receive() {
        return new Reception(admission);
    }

    /**
     * @param reception what the parts go into
     * @param parts completes when the caller has sent all; each part is taken as it comes, so nothing piles up
     * @return fails with {@link ExaminationProblem} when there is nothing to examine or no place for it
     */
    public Multi<Event> examine(Reception reception, Multi<Void> parts) {
        return parts.onItem()
                .ignoreAsUni()
                .ifNoItem()
                .after(config.receiveLimit())
                .failWith(() -> new ProblemException(
                        ExaminationProblem.RECEPTION_TIMED_OUT,
                        "Not all bytes arrived within %s. Send the exhibit again.".formatted(config.receiveLimit())))
                .onItem()
                .transformToMulti(_ -> examine(reception.complete()))
                .onFailure()
                .invoke(metrics::refused)
                .onTermination()
                .invoke(reception::close);
    }

    private Multi<Event> examine(Exhibit exhibit) {
        return Multi.createFrom().emitter(caller -> queue(exhibit, caller));
    }

    private void queue(Exhibit exhibit, MultiEmitter<? super Event> caller) {
        Ending ending = new Ending(config.timeLimit(), last -> metrics.ended(exhibit.announcement(), last));
        Run run = new Run(examination, exhibit, caller, lanes, ending);
        caller.onTermination(run::abandon);
        caller.emit(new Accepted(lanes.standingBefore(run)));
        lanes.take(run);
    }
}
