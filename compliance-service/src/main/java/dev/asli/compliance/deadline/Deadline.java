package dev.asli.compliance.deadline;

import dev.asli.compliance.deadline.Standing.Contested;
import dev.asli.compliance.deadline.Standing.NotApplicable;
import dev.asli.compliance.deadline.Standing.NotStarted;
import dev.asli.compliance.deadline.Standing.Running;
import dev.asli.compliance.deadline.Standing.VoidDefective;
import dev.asli.compliance.rulepack.Rule;
import dev.asli.compliance.rulepack.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One duty of one intermediary in one matter, with the moment by which it is due. Version, pack digest and due time
 * are frozen when it starts.
 *
 * @param trigger the instant from which time is counted
 * @param dueAt empty when the law names no number, or before anything started
 */
public record Deadline(UUID id, Terms terms, Instant trigger, Optional<Instant> dueAt, Standing standing) {

    /** Time runs from now known receipt. */
    public static Deadline start(UUID id, Rule rule, Instant receipt) {
        return new Deadline(id, Terms.of(rule), receipt, DueTime.compute(rule, receipt), new Running(List.of()));
    }

    /** A duty whose notice is not proved to be received: nothing runs. */
    public static Deadline notStarted(UUID id, Rule rule, Instant asked) {
        return new Deadline(id, Terms.of(rule), asked, Optional.empty(), new NotStarted());
    }

    /**
     * Receipt is proved, or a defective notice was cured.
     *
     * @param inForce the version in force at the receipt, which may be a later one than when it was asked
     * @return the same when it already started or has ended
     */
    public Deadline received(Rule inForce, Instant receipt) {
        return switch (standing) {
            case NotStarted _, VoidDefective _ -> start(id, inForce, receipt);
            case Standing.Running _,
                    Standing.Met _,
                    Standing.MetLate _,
                    Standing.BreachedOpen _,
                    Standing.BreachedClosed _,
                    Standing.Withdrawn _,
                    NotApplicable _,
                    Contested _ -> this;
        };
    }

    /**
     * Where it stands after a happening; the same object when the happening changes nothing. Happenings are to be
     * given in the order they became known. The whole of the rules:
     *
     * <ol>
     *   <li>Only events in {@link Terms#satisfiedBy()} meet the duty. A reasoned refusal ({@code complaint.resolved})
     *       meets a duty to respond, never one to remove.
     *   <li>At or before the due time is in time. Later is late: {@code MetLate}, or {@code BreachedClosed} when a
     *       breach had been established.
     *   <li>A duty to remove is breached by a sighting of the content at or after the due time, never by silence and
     *       never because nobody looked.
     *   <li>A duty to acknowledge or respond is breached by silence past the due time when delivery is proved. An
     *       answer that turns out to have come in time undoes that.
     *   <li>A claim of removal stands until a sighting later than the claimed instant contradicts it: at or after the
     *       due time that is a breach with both as evidence, before it time goes on running.
     *   <li>Down is first seen later than it happened: the content went away somewhere in (last seen up, first seen
     *       down]. The bound that favours the intermediary decides the verdict. With no sighting up at or after the
     *       due time, removal in time is possible, so the duty is met, at the earlier of the first sighting down and
     *       the due time. With one, it was late, and the breach closes at the first sighting down after it.
     *   <li>Seen down by us, it stays met or closed when the content comes back: a recurrence is another matter.
     *   <li>An uncertain look changes nothing, ever.
     *   <li>Withdrawal ends what runs or has not started; what was met or breached before stays.
     *   <li>A duty without a number is never late.
     * </ol>
     */
    public Deadline settle(Happening happening) {
        return at(Settlement.of(terms, dueAt, standing, happening));
    }

    /** The notice turned out to lack what the law needs: never counted against the intermediary. */
    public Deadline voidAsDefective(Instant when) {
        return at(new VoidDefective(when));
    }

    /** A person found that the duty does not reach this matter. */
    public Deadline notApplicable(Instant when) {
        return at(new NotApplicable(when));
    }

    /** The intermediary objects; an objection on top of an objection changes nothing. */
    public Deadline contest(Instant when) {
        return standing instanceof Contested ? this : at(new Contested(standing, when));
    }

    public String obligation() {
        return terms.obligation();
    }

    public String versionId() {
        return terms.versionId();
    }

    public String clause() {
        return terms.clause();
    }

    public String title() {
        return terms.title();
    }

    public Duty duty() {
        return terms.duty();
    }

    public Severity severity() {
        return terms.severity();
    }

    public String packDigest() {
        return terms.packDigest();
    }

    private Deadline at(Standing next) {
        return next.equals(standing) ? this : new Deadline(id, terms, trigger, dueAt, next);
    }
}
