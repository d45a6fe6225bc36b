package dev.asli.gateway.bulk;

import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpHeaders;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpServerFileUpload;
import io.vertx.mutiny.core.http.HttpServerRequest;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A file as it is sent, piece by piece, as the body itself or as the first file of a form. Nothing of it touches the disk
 * here: what must not be kept may be among it.
 */
public final class SentFile {

    private static final String FORM = "multipart/form-data";

    private SentFile() {}

    public static Multi<byte[]> of(io.vertx.core.http.HttpServerRequest sent) {
        HttpServerRequest request = HttpServerRequest.newInstance(sent);
        String type = sent.getHeader(HttpHeaders.CONTENT_TYPE);
        Multi<Buffer> pieces = type != null && type.startsWith(FORM) ? ofForm(request) : request.toMulti();
        return pieces.map(Buffer::getBytes).onTermination().invoke(() -> drop(sent));
    }

    private static Multi<Buffer> ofForm(HttpServerRequest request) {
        return Multi.createFrom()
                .<HttpServerFileUpload>emitter(files -> {
                    AtomicBoolean found = new AtomicBoolean();
                    request.setExpectMultipart(true)
                            .uploadHandler(file -> {
                                if (found.compareAndSet(false, true)) {
                                    files.emit(file.pause());
                                }
                            })
                            .exceptionHandler(files::fail)
                            .endHandler(files::complete)
                            .resume();
                })
                .onItem()
                .transformToMultiAndConcatenate(HttpServerFileUpload::toMulti);
    }

    /** A sender that was refused midway is read to its end: it would not see the answer otherwise. */
    private static void drop(io.vertx.core.http.HttpServerRequest sent) {
        if (!sent.isEnded()) {
            sent.handler(ignored -> {});
            sent.resume();
        }
    }
}
