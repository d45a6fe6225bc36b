package dev.asli.intake.complaint.store;

import dev.asli.intake.complaint.Stage;
import java.time.Instant;

/** A stage as the table spells it. */
enum StageName {
    RECEIVED,
    UNDER_EXAMINATION,
    ASSESSED,
    DECIDED,
    CLOSED,
    WITHDRAWN;

    static StageName of(Stage stage) {
        return switch (stage) {
            case Stage.Received _ -> RECEIVED;
            case Stage.UnderExamination _ -> UNDER_EXAMINATION;
            case Stage.Assessed _ -> ASSESSED;
            case Stage.Decided _ -> DECIDED;
            case Stage.Closed _ -> CLOSED;
            case Stage.Withdrawn _ -> WITHDRAWN;
        };
    }

    Stage at(Instant since) {
        return switch (this) {
            case RECEIVED -> new Stage.Received(since);
            case UNDER_EXAMINATION -> new Stage.UnderExamination(since);
            case ASSESSED -> new Stage.Assessed(since);
            case DECIDED -> new Stage.Decided(since);
            case CLOSED -> new Stage.Closed(since);
            case WITHDRAWN -> new Stage.Withdrawn(since);
        };
    }
}
