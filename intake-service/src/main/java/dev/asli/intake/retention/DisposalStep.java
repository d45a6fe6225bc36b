package dev.asli.intake.retention;

import dev.asli.intake.complaint.Complaints;
import dev.asli.intake.retention.Disposals.Line;
import dev.asli.intake.retention.Disposals.Outcome;
import dev.asli.intake.retention.Kept.Destroyed;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Destroys one thing, or leaves it because of a hold; either way it is entered. Its complaint is locked meanwhile. */
@ApplicationScoped
class DisposalStep {

    private static final Logger LOG = Logger.getLogger(DisposalStep.class);

    /** SHA-256 of nothing: it was gone before. */
    private static final String NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private final Complaints complaints;
    private final Holds holds;
    private final Kept kept;
    private final Disposals disposals;
    private final DisposalLedger record;

    DisposalStep(Complaints complaints, Holds holds, Kept kept, Disposals disposals, DisposalLedger record) {
        this.complaints = complaints;
        this.holds = holds;
        this.kept = kept;
        this.disposals = disposals;
        this.record = record;
    }

    /** What is left to do outside this transaction. */
    sealed interface Next {

        record Nothing() implements Next {}

        record GoOn() implements Next {}

        record Remove(Line line, Destroyed destroyed) implements Next {}
    }

    @WithTransaction
    public Uni<Next> take(Disposal disposal) {
        return disposals
                .claim(disposal.id())
                .chain(found ->
                        found.isEmpty() ? Uni.createFrom().item(new Next.Nothing()) : take(disposal, found.getFirst()));
    }

    /** The object store has removed it. */
    @WithTransaction
    public Uni<Void> removed(Disposal disposal, Line line, Destroyed destroyed) {
        return disposals
                .move(disposal.id(), line.number(), Outcome.REMOVING, Outcome.DISPOSED, destroyed.digest())
                .chain(moved -> moved
                        ? kept.removed(line.item(), record.now())
                                .chain(() -> record.disposed(disposal, line, destroyed.digest()))
                        : Uni.createFrom().voidItem());
    }

    private Uni<Next> take(Disposal disposal, Line line) {
        if (line.outcome() == Outcome.REMOVING) {
            return kept.beingRemoved(line.item()).map(destroyed -> new Next.Remove(line, destroyed));
        }
        return complaints
                .lock(line.item().reference())
                .chain(() -> holds.inForce(line.item().reference()))
                .chain(inForce -> inForce.isEmpty() ? destroy(disposal, line) : leave(disposal, line, inForce));
    }

    private Uni<Next> destroy(Disposal disposal, Line line) {
        return kept.destroy(line.item(), disposal.rule(), record.now())
                .chain(destroyed -> destroyed
                        .filter(done -> !done.objectKeys().isEmpty())
                        .map(done -> disposals
                                .move(disposal.id(), line.number(), Outcome.WAITING, Outcome.REMOVING, "")
                                .<Next>replaceWith(new Next.Remove(line, done)))
                        .orElseGet(() -> settle(disposal, line, destroyed)));
    }

    private Uni<Next> settle(Disposal disposal, Line line, Optional<Destroyed> destroyed) {
        String digest = destroyed.map(Destroyed::digest).orElse(NOTHING);
        return disposals
                .move(disposal.id(), line.number(), Outcome.WAITING, Outcome.DISPOSED, digest)
                .chain(() -> destroyed.isPresent()
                        ? record.disposed(disposal, line, digest)
                        : Uni.createFrom().voidItem())
                .replaceWith(new Next.GoOn());
    }

    private Uni<Next> leave(Disposal disposal, Line line, List<Hold> inForce) {
        LOG.warnf(
                "disposal refused: reference=%s class=%s disposal=%s hold=%s",
                line.item().reference(),
                disposal.dataClass().word(),
                disposal.id(),
                inForce.getFirst().id());
        return disposals
                .move(disposal.id(), line.number(), Outcome.WAITING, Outcome.HELD, "")
                .chain(() -> record.refused(disposal, line, inForce.getFirst()))
                .replaceWith(new Next.GoOn());
    }
}
