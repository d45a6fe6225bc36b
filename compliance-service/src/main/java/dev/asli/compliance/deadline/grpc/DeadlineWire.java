package dev.asli.compliance.deadline.grpc;

import dev.asli.compliance.deadline.Deadline;
import dev.asli.compliance.deadline.DeadlineOnRecord;
import dev.asli.compliance.deadline.Standing;
import dev.asli.compliance.deadline.Standing.BreachedClosed;
import dev.asli.compliance.deadline.Standing.BreachedOpen;
import dev.asli.compliance.deadline.Standing.Contested;
import dev.asli.compliance.deadline.Standing.Met;
import dev.asli.compliance.deadline.Standing.MetLate;
import dev.asli.compliance.deadline.Standing.NotApplicable;
import dev.asli.compliance.deadline.Standing.NotStarted;
import dev.asli.compliance.deadline.Standing.Running;
import dev.asli.compliance.deadline.Standing.VoidDefective;
import dev.asli.compliance.deadline.Standing.Withdrawn;
import dev.asli.compliance.deadline.StandingWords;
import dev.asli.compliance.deadline.Why;
import dev.asli.compliance.wire.grpc.Wire;
import dev.asli.contracts.compliance.v1.DeadlineState;
import dev.asli.contracts.compliance.v1.Text;
import java.util.List;

/** A deadline as protobuf. */
public final class DeadlineWire {

    private DeadlineWire() {}

    public static List<dev.asli.contracts.compliance.v1.Deadline> of(List<DeadlineOnRecord> records) {
        return records.stream()
                .map(record -> of(record.deadline(), record.why()))
                .toList();
    }

    static dev.asli.contracts.compliance.v1.Deadline of(Deadline deadline, Why why) {
        Standing standing = deadline.standing();
        dev.asli.contracts.compliance.v1.Deadline.Builder wire = dev.asli.contracts.compliance.v1.Deadline.newBuilder()
                .setId(deadline.id().toString())
                .setObligation(deadline.obligation())
                .setDuty(deadline.duty().name())
                .setTitle(deadline.title())
                .setClause(deadline.clause())
                .setVersion(deadline.versionId())
                .setRulePackDigest(deadline.packDigest())
                .setStartedAt(Wire.of(deadline.trigger()))
                .setState(state(standing))
                .setStateSince(Wire.of(standing.since().orElse(deadline.trigger())))
                .addWhy(text("en", why.english()))
                .addWhy(text("hi", why.hindi()))
                .setArithmetic(why.arithmetic())
                .addAllEvidence(standing.evidence())
                .setSeverity(deadline.severity().word())
                .setStanding(StandingWords.english(deadline));
        deadline.dueAt().map(Wire::of).ifPresent(wire::setDueAt);
        return wire.build();
    }

    private static Text text(String language, String words) {
        return Text.newBuilder().setLanguage(language).setText(words).build();
    }

    private static DeadlineState state(Standing standing) {
        return switch (standing) {
            case NotStarted _ -> DeadlineState.NOT_STARTED;
            case Running _ -> DeadlineState.RUNNING;
            case Met _ -> DeadlineState.MET;
            case MetLate _ -> DeadlineState.MET_LATE;
            case BreachedOpen _ -> DeadlineState.BREACHED_OPEN;
            case BreachedClosed _ -> DeadlineState.BREACHED_CLOSED;
            case VoidDefective _ -> DeadlineState.VOID_DEFECTIVE;
            case Withdrawn _ -> DeadlineState.DEADLINE_WITHDRAWN;
            case NotApplicable _ -> DeadlineState.NOT_APPLICABLE;
            case Contested _ -> DeadlineState.CONTESTED;
        };
    }
}
