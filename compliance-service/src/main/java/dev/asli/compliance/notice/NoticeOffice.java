package dev.asli.compliance.notice;

import dev.asli.compliance.deadline.DeadlineDocket;
import dev.asli.compliance.deadline.DeadlineOnRecord;
import dev.asli.compliance.deadline.Happening.TakenBack;
import dev.asli.compliance.deadline.Holder;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Serves notices and takes them back. Joins the caller's transaction. */
@ApplicationScoped
public class NoticeOffice {

    private final Notices notices;
    private final DeadlineDocket docket;
    private final NoticeSigner signer;
    private final Journal journal;
    private final Clock clock;

    NoticeOffice(Notices notices, DeadlineDocket docket, NoticeSigner signer, Journal journal, Clock clock) {
        this.notices = notices;
        this.docket = docket;
        this.signer = signer;
        this.journal = journal;
        this.clock = Clock.tick(clock, Duration.ofMillis(1)); // what is stored, signed and told is the same
    }

    /** Writes a grievance down and serves it at once. A test's is written down and served on nobody. */
    public Uni<Notice> issue(Notice draft, Set<String> classes, String actor) {
        Instant now = clock.instant(); // received, started and signed are one moment
        List<DeadlineOnRecord> deadlines = drawn(draft, classes, now);
        Notice notice = draft.subject().test() ? draft : draft.serve(signer.sign(draft, deadlines, Map.of(), now), now);
        return notices.add(notice).call(() -> docket.enter(deadlines, actor)).call(() -> journal.told(notice, actor));
    }

    /** Writes an order down; it starts nothing. */
    public Uni<Notice> hold(Notice draft, String actor) {
        return notices.add(draft).call(() -> journal.told(draft, actor));
    }

    /** Signs and serves what was held. Once served, again is the same as once. */
    public Uni<Notice> serve(Notice held, Set<String> classes, Map<String, String> order, String actor) {
        Instant now = clock.instant();
        List<DeadlineOnRecord> deadlines = drawn(held, classes, now);
        Notice served = held.serve(signer.sign(held, deadlines, order, now), now);
        if (served.equals(held)) {
            return Uni.createFrom().item(held);
        }
        return notices.replace(served)
                .call(() -> docket.enter(deadlines, actor))
                .call(() -> journal.told(served, actor));
    }

    /** Keeps the changed notice and stops its deadlines that still run. */
    public Uni<Notice> takeBack(Notice changed, String actor) {
        return notices.replace(changed)
                .call(() -> docket.happened(changed.id(), List.of(new TakenBack(clock.instant())), actor))
                .call(() -> journal.told(changed, actor));
    }

    private List<DeadlineOnRecord> drawn(Notice notice, Set<String> classes, Instant received) {
        Subject subject = notice.subject();
        return docket.draw(
                notice.kind().received(),
                received,
                subject.category(),
                subject.capacity(),
                classes,
                new Holder(notice.id(), subject.complaintReference(), subject.intermediary(), subject.test()));
    }
}
