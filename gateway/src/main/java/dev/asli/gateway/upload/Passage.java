package dev.asli.gateway.upload;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Bytes from a stream that can wait to a call that cannot: the stream is held whenever the far end has not said that it
 * took enough of what was sent. Of one event loop.
 *
 * <p>A stream that breaks ends the call in good order, so that the far end keeps what came.
 */
public final class Passage {

    /** Far below what the far end allows. */
    private static final int AHEAD = 1024 * 1024;

    private static final int PIECE = 128 * 1024;

    private final ReadStream<Buffer> source;
    private final ByteArrayOutputStream gathering = new ByteArrayOutputStream(PIECE);
    private @Nullable MultiEmitter<? super byte[]> out;
    private long sent;
    private long taken;
    private boolean held;

    /** @param source paused */
    public Passage(ReadStream<Buffer> source) {
        this.source = source;
    }

    /** In pieces of at most 192 KiB; one subscriber. */
    public Multi<byte[]> pieces() {
        return Multi.createFrom().emitter(emitter -> {
            out = emitter;
            source.handler(this::take);
            source.endHandler(_ -> end());
            source.exceptionHandler(_ -> end());
            source.resume();
        });
    }

    /** @param count of all bytes sent so far */
    public void taken(long count) {
        taken = count;
        if (held && sent - taken < AHEAD) {
            held = false;
            source.resume();
        }
    }

    private void take(Buffer buffer) {
        gathering.writeBytes(buffer.getBytes());
        if (gathering.size() >= PIECE) {
            flush();
        }
        if (!held && sent - taken >= AHEAD) {
            held = true;
            source.pause();
        }
    }

    private void end() {
        flush();
        if (out != null) {
            out.complete();
        }
    }

    private void flush() {
        if (gathering.size() > 0 && out != null) {
            sent += gathering.size();
            out.emit(gathering.toByteArray());
            gathering.reset();
        }
    }
}
