package dev.asli.intake.exhibit.grpc;

import dev.asli.contracts.intake.v1.AddExhibitRequest;
import dev.asli.contracts.intake.v1.ExhibitStart;
import dev.asli.intake.complaint.Access;
import dev.asli.intake.exhibit.Exhibit;
import dev.asli.intake.exhibit.ExhibitDesk;
import dev.asli.intake.exhibit.ExhibitDesk.Answer;
import dev.asli.intake.exhibit.ExhibitDesk.Arrival;
import dev.asli.intake.exhibit.ExhibitProblem;
import dev.asli.intake.media.ExhibitsConfig;
import dev.asli.kit.identity.Actor;
import dev.asli.kit.problem.ProblemException;
import dev.asli.kit.time.CallLimit;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** A file in parts: a start, then bytes in order. */
@ApplicationScoped
public class ExhibitUpload {

    private final ExhibitDesk desk;
    private final ExhibitsConfig config;

    ExhibitUpload(ExhibitDesk desk, ExhibitsConfig config) {
        this.desk = desk;
        this.config = config;
    }

    public Uni<Answer> receive(Multi<AddExhibitRequest> parts, Actor actor) {
        return Uni.createFrom().deferred(() -> {
            Parts arriving = new Parts(actor);
            return parts.ifNoItem()
                    .after(config.silenceLimit())
                    .fail()
                    .emitOn(CallLimit.here())
                    .onItem()
                    .transformToUniAndConcatenate(arriving::take)
                    .onItem()
                    .ignoreAsUni()
                    .chain(arriving::complete)
                    .onFailure(TimeoutException.class)
                    .transform(_ -> new ProblemException(
                            ExhibitProblem.EXHIBIT_STALLED, "No more of the file came. Send it again."))
                    .onTermination()
                    .call(arriving::discard);
        });
    }

    /** Of one call. */
    private final class Parts {

        private final Actor actor;
        private @Nullable Arrival arrival;

        Parts(Actor actor) {
            this.actor = actor;
        }

        Uni<Void> take(AddExhibitRequest part) {
            return switch (part.getPartCase()) {
                case START -> start(part.getStart());
                case CHUNK -> started().take(part.getChunk().toByteArray());
                case PART_NOT_SET -> throw outOfOrder();
            };
        }

        Uni<Answer> complete() {
            return started().complete();
        }

        Uni<Void> discard() {
            return arrival == null ? Uni.createFrom().voidItem() : arrival.discard();
        }

        private Uni<Void> start(ExhibitStart start) {
            if (arrival != null) {
                throw outOfOrder();
            }
            return desk.begin(
                            new Access(
                                    start.getAccess().getReference(),
                                    start.getAccess().getCaseSecret()),
                            start.getRequestId(),
                            new Exhibit.Claim(start.getClaimedName(), start.getClaimedMediaType()),
                            actor)
                    .invoke(begun -> arrival = begun)
                    .replaceWithVoid();
        }

        private Arrival started() {
            if (arrival == null) {
                throw outOfOrder();
            }
            return arrival;
        }

        private static ProblemException outOfOrder() {
            return new ProblemException(
                    ExhibitProblem.EXHIBIT_OUT_OF_ORDER, "Send one start, then the bytes in order, then nothing more.");
        }
    }
}
