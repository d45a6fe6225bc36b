package dev.asli.kit.time;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** How long an answer from elsewhere is waited for, and where the wait goes on. */
public final class CallLimit {

    private CallLimit() {}

    /**
     * Fails with io.smallrye.mutiny.TimeoutException when no answer came in time, and cancels the call. Answer and failure
     * both arrive on the caller's own event loop, whichever thread brought them: a database session is bound to it.
     */
    public static <T> Uni<T> within(Duration limit, Uni<T> call) {
        return Uni.createFrom()
                .deferred(() -> call.ifNoItem().after(limit).fail().emitOn(here()));
    }

    /** Runs work on the event loop that asks, or at once where there is none. */
    public static Executor here() {
        @Nullable Context context = Vertx.currentContext();
        return context == null ? Runnable::run : work -> context.runOnContext(ignored -> work.run());
    }
}
