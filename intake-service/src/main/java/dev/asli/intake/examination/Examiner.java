package dev.asli.intake.examination;

import io.smallrye.mutiny.Multi;

/** detection-service, as intake needs it. Stateless; may die at any moment. */
public interface Examiner {

    /** Fails with a ProblemException: EXAMINER_BUSY when no lane is free, SERVICE_UNAVAILABLE when it cannot be reached. */
    Multi<Event> examine(Examination examination, Multi<byte[]> bytes);

    sealed interface Event {
        record Accepted() implements Event {}

        record Progress(ExaminationState.Step step) implements Event {}

        record Assessed(Assessment assessment) implements Event {}

        /** It says nothing about the media being genuine. */
        record Unexaminable(String reason, String words) implements Event {}
    }
}
