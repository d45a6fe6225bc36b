package dev.asli.intake.upload;

import dev.asli.intake.upload.Upload.State;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Enters files that were complete when their instance died, and gives up those whose time is over. */
@ApplicationScoped
class UploadSweep {

    private static final Logger LOG = Logger.getLogger(UploadSweep.class);
    private static final int AT_ONCE = 20;

    private final UploadRegister register;
    private final UploadFinish finish;

    UploadSweep(UploadRegister register, UploadFinish finish) {
        this.register = register;
        this.finish = finish;
    }

    @Scheduled(every = "${asli.uploads.sweep-interval:10s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return register.unattended(AT_ONCE)
                .onItem()
                .transformToMulti(found -> Multi.createFrom().iterable(found))
                .onItem()
                .transformToUniAndConcatenate(this::attend)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> attend(Upload upload) {
        Uni<Upload> work = upload.complete() ? finish.finish(upload) : finish.discard(upload, State.EXPIRED);
        return work.onFailure()
                .invoke(failure -> LOG.warnf(
                        "an upload could not be attended to: uploadId=%s reason=%s",
                        upload.id(), failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }
}
