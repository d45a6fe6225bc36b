package dev.asli.intake.viewing;

import dev.asli.kit.problem.ProblemException;
import dev.asli.kit.time.CallLimit;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageReader;
import org.jspecify.annotations.Nullable;

/** Prepares pictures on threads of its own, so many at once and for so long each. */
@ApplicationScoped
class Darkroom {

    private final ViewingConfig config;
    private final Transcoder transcoder;
    private final ThreadPoolExecutor lanes;

    Darkroom(ViewingConfig config) {
        this.config = config;
        this.transcoder = new Transcoder(config.maxPixels(), config.side());
        this.lanes = new ThreadPoolExecutor(
                config.lanes(), config.lanes(), 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(config.lanes()));
    }

    /** Fails with EXHIBIT_NOT_SHOWN or VIEWER_BUSY. */
    Uni<byte[]> develop(byte[] file, Variant variant) {
        AtomicReference<@Nullable ImageReader> reading = new AtomicReference<>();
        Uni<byte[]> work = Uni.createFrom()
                .item(() -> transcoder.transcode(file, variant, reading::set))
                .runSubscriptionOn(lanes);
        return CallLimit.within(config.limit(), work)
                .onFailure(TimeoutException.class)
                .invoke(() -> stop(reading.get()))
                .onFailure(TimeoutException.class)
                .transform(_ -> notShown("preparing it takes too long"))
                .onFailure(Transcoder.Unreadable.class)
                .transform(why -> notShown(String.valueOf(why.getMessage())))
                .onFailure(RejectedExecutionException.class)
                .transform(_ -> new ProblemException(
                        ViewingProblem.VIEWER_BUSY, "Too many pictures are prepared just now. Try again in a moment."));
    }

    @PreDestroy
    void close() {
        lanes.shutdownNow();
    }

    private static void stop(@Nullable ImageReader reader) {
        if (reader != null) {
            reader.abort();
        }
    }

    static ProblemException notShown(String why) {
        return new ProblemException(ViewingProblem.EXHIBIT_NOT_SHOWN, "This exhibit is not shown: %s.".formatted(why));
    }
}
