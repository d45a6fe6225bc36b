package dev.asli.detection.examination;

import dev.asli.detection.assessment.Assessment;
import dev.asli.detection.detector.Finding;
import dev.asli.detection.hash.Fingerprint;
import dev.asli.detection.media.UnexaminableReason;
import java.time.Instant;
import java.util.List;

/** What an examination tells while it runs. The last event is either {@link Assessed} or {@link Unexaminable}. */
public sealed interface Event {

    /** @param queuedBefore how many stand before this one; 0 when it starts at once */
    record Accepted(int queuedBefore) implements Event {}

    /**
     * @param stage RECEIVING, DECODING or a detector's id
     * @param done steps done of {@code total}
     */
    record Progress(String stage, int done, int total) implements Event {}

    /**
     * @param mediaType IANA
     * @param width of the upright picture, pixels
     * @param height of the upright picture, pixels
     */
    record Assessed(
            Assessment assessment,
            List<Finding> findings,
            String mediaType,
            int width,
            int height,
            List<Fingerprint> hashes,
            Instant examinedAt)
            implements Event {}

    /** The examination could not be made, which says nothing about the media. */
    record Unexaminable(UnexaminableReason reason) implements Event {}
}
