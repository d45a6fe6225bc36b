package dev.asli.intake.bulk.grpc;

import dev.asli.contracts.intake.v1.ImportFormat;
import dev.asli.contracts.intake.v1.ImportStart;
import dev.asli.contracts.intake.v1.StartImportRequest;
import dev.asli.intake.bulk.BulkProblem;
import dev.asli.intake.bulk.FileFormat;
import dev.asli.intake.bulk.ImportArrival;
import dev.asli.intake.bulk.ImportConfig;
import dev.asli.intake.bulk.ImportDesk;
import dev.asli.kit.identity.Actor;
import dev.asli.kit.problem.ProblemException;
import dev.asli.kit.time.CallLimit;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file in parts: a start, then bytes in order. */
@ApplicationScoped
class ImportUpload {

    private final ImportDesk desk;
    private final ImportConfig config;

    ImportUpload(ImportDesk desk, ImportConfig config) {
        this.desk = desk;
        this.config = config;
    }

    Uni<UUID> receive(Multi<StartImportRequest> parts, Actor actor) {
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
                            BulkProblem.IMPORT_STALLED, "No more of the file came. Send it again."))
                    .onTermination()
                    .call(arriving::discard);
        });
    }

    /** Of one call. */
    private final class Parts {

        private final Actor actor;
        private @Nullable ImportArrival arrival;

        Parts(Actor actor) {
            this.actor = actor;
        }

        Uni<Void> take(StartImportRequest part) {
            return switch (part.getPartCase()) {
                case START -> start(part.getStart());
                case CHUNK -> started().take(part.getChunk().toByteArray());
                case PART_NOT_SET -> throw outOfOrder();
            };
        }

        Uni<UUID> complete() {
            return started().complete();
        }

        Uni<Void> discard() {
            return arrival == null ? Uni.createFrom().voidItem() : arrival.discard();
        }

        private Uni<Void> start(ImportStart start) {
            if (arrival != null) {
                throw outOfOrder();
            }
            return desk.begin(start.getRequestId(), format(start.getFormat()), start.getTest(), actor)
                    .invoke(begun -> arrival = begun)
                    .replaceWithVoid();
        }

        private ImportArrival started() {
            if (arrival == null) {
                throw outOfOrder();
            }
            return arrival;
        }
    }

    private static Optional<FileFormat> format(ImportFormat said) {
        return switch (said) {
            case CSV -> Optional.of(FileFormat.CSV);
            case JSON_LINES -> Optional.of(FileFormat.JSON_LINES);
            case IMPORT_FORMAT_UNSPECIFIED, UNRECOGNIZED -> Optional.empty();
        };
    }

    private static ProblemException outOfOrder() {
        return new ProblemException(
                BulkProblem.IMPORT_OUT_OF_ORDER, "Send one start, then the bytes in order, then nothing more.");
    }
}
