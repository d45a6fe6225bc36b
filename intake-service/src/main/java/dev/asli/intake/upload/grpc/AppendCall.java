package dev.asli.intake.upload.grpc;

import dev.asli.contracts.intake.v1.AppendStart;
import dev.asli.contracts.intake.v1.AppendUploadRequest;
import dev.asli.contracts.intake.v1.AppendUploadResponse;
import dev.asli.intake.exhibit.ExhibitProblem;
import dev.asli.intake.upload.UploadDock.Append;
import dev.asli.intake.upload.UploadProblem;
import dev.asli.kit.problem.ProblemException;
import dev.asli.kit.time.CallLimit;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.BackPressureFailure;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One call that brings bytes. The stubs take whatever comes and have no bound of their own; hence the answers that say how
 * much was taken, which the sender must not run ahead of, and a queue that refuses one who does.
 */
final class AppendCall {

    private static final int LARGEST_CHUNK = 256 * 1024;
    /** Messages: what 2 MiB are in chunks of 64 KiB, and some to spare. */
    private static final int LONGEST_QUEUE = 48;
    /** Also while the object store is slow and nothing is asked for. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(90);

    private final Function<AppendStart, Uni<Append>> begin;
    private final UploadWording wording;
    private @Nullable Append append;

    AppendCall(Function<AppendStart, Uni<Append>> begin, UploadWording wording) {
        this.begin = begin;
        this.wording = wording;
    }

    Multi<AppendUploadResponse> answer(Multi<AppendUploadRequest> parts) {
        Multi<AppendUploadResponse> progress = parts.invoke(AppendCall::measure)
                .onOverflow()
                .buffer(LONGEST_QUEUE)
                .ifNoItem()
                .after(LONGEST_PAUSE)
                .fail()
                .emitOn(CallLimit.here(), 1)
                .onItem()
                .transformToUniAndConcatenate(this::take);
        return Multi.createBy()
                .concatenating()
                .streams(progress, Multi.createFrom().deferred(() -> complete().toMulti()))
                .onFailure(BackPressureFailure.class)
                .transform(_ -> new ProblemException(
                        UploadProblem.UPLOAD_TOO_FAST, "Wait until what was sent is said to be taken."))
                .onFailure(TimeoutException.class)
                .transform(_ -> new ProblemException(
                        ExhibitProblem.EXHIBIT_STALLED,
                        "No more of the file came. What came is kept; go on from there."))
                .onTermination()
                .call(() -> append == null ? Uni.createFrom().voidItem() : append.abandon());
    }

    private Uni<AppendUploadResponse> take(AppendUploadRequest part) {
        return switch (part.getPartCase()) {
            case START -> start(part.getStart());
            case CHUNK ->
                started()
                        .take(part.getChunk().toByteArray())
                        .map(taken -> AppendUploadResponse.newBuilder()
                                .setTaken(taken)
                                .build());
            case PART_NOT_SET -> throw outOfOrder();
        };
    }

    private Uni<AppendUploadResponse> start(AppendStart start) {
        if (append != null) {
            throw outOfOrder();
        }
        return begin.apply(start)
                .invoke(begun -> append = begun)
                .replaceWith(AppendUploadResponse.newBuilder().setTaken(0).build());
    }

    private Uni<AppendUploadResponse> complete() {
        return started()
                .complete()
                .chain(wording::write)
                .map(upload ->
                        AppendUploadResponse.newBuilder().setUpload(upload).build());
    }

    private Append started() {
        if (append == null) {
            throw outOfOrder();
        }
        return append;
    }

    private static void measure(AppendUploadRequest part) {
        if (part.hasChunk() && (part.getChunk().isEmpty() || part.getChunk().size() > LARGEST_CHUNK)) {
            throw new ProblemException(
                    ExhibitProblem.EXHIBIT_OUT_OF_ORDER, "A piece has 1 to %d bytes.".formatted(LARGEST_CHUNK));
        }
    }

    private static ProblemException outOfOrder() {
        return new ProblemException(
                ExhibitProblem.EXHIBIT_OUT_OF_ORDER, "Send one start, then the bytes in order, then nothing more.");
    }
}
