package dev.asli.intake.scan;

import dev.asli.intake.scan.Scan.Result;
import dev.asli.kit.time.CallLimit;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.net.NetClientOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.net.NetClient;
import io.vertx.mutiny.core.net.NetSocket;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;

/**
 * clamd over TCP: zINSTREAM, pieces each after its length, an empty piece at the end, one line back (clamd(8)).
 *
 * <p>By hand: the one client library in Maven Central blocks and reads an InputStream.
 */
@ApplicationScoped
class ClamAvScanner implements Scanner {

    private static final int LONGEST_ANSWER = 4096;
    private static final String FOUND = " FOUND";

    private final ScanConfig config;
    private final NetClient client;

    ClamAvScanner(ScanConfig config, Vertx vertx) {
        this.config = config;
        this.client = vertx.createNetClient(new NetClientOptions()
                .setConnectTimeout((int) Math.min(10_000, config.limit().toMillis())));
    }

    @Override
    public boolean on() {
        return config.host().isPresent();
    }

    @Override
    public Uni<Result> scan(Multi<byte[]> bytes) {
        return connect()
                .chain(socket -> {
                    Uni<String> answer = answer(socket);
                    Uni<Void> sending = socket.write(Buffer.buffer("zINSTREAM\0"))
                            .chain(() -> bytes.onItem()
                                    .transformToUniAndConcatenate(
                                            piece -> CallLimit.within(config.limit(), socket.write(framed(piece))))
                                    .onItem()
                                    .ignoreAsUni())
                            .chain(() -> socket.write(Buffer.buffer().appendInt(0)));
                    // A scanner that has seen enough answers, and hangs up, in the middle of the file.
                    return Uni.join()
                            .first(answer, sending.chain(() -> CallLimit.within(config.limit(), answer)))
                            .withItem()
                            .eventually(() -> socket.close().onFailure().recoverWithNull());
                })
                .map(ClamAvScanner::read);
    }

    @Override
    public Uni<Void> ready() {
        return connect()
                .chain(socket -> {
                    Uni<String> answer = answer(socket);
                    return CallLimit.within(
                                    config.limit(),
                                    socket.write(Buffer.buffer("zPING\0")).chain(() -> answer))
                            .eventually(() -> socket.close().onFailure().recoverWithNull());
                })
                .invoke(said -> {
                    if (!said.equals("PONG")) {
                        throw new IllegalStateException("The scanner said something else than PONG.");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<NetSocket> connect() {
        return CallLimit.within(
                config.limit(), client.connect(config.port(), config.host().orElseThrow()));
    }

    /** What was said until the connection closed or the line ended; listens at once. */
    private static Uni<String> answer(NetSocket socket) {
        Buffer said = Buffer.buffer();
        return Uni.createFrom()
                .<String>emitter(emitter -> {
                    socket.handler(buffer -> {
                        said.appendBuffer(buffer);
                        if (said.length() > LONGEST_ANSWER) {
                            emitter.fail(new IllegalStateException("The scanner says too much."));
                        } else if (said.getByte(said.length() - 1) == 0) {
                            emitter.complete(text(said));
                        }
                    });
                    socket.exceptionHandler(emitter::fail);
                    socket.closeHandler(() -> emitter.complete(text(said)));
                })
                .memoize()
                .indefinitely();
    }

    private static String text(Buffer said) {
        return said.toString(StandardCharsets.UTF_8).replace("\0", "").strip();
    }

    private static Buffer framed(byte[] piece) {
        return Buffer.buffer(piece.length + 4).appendInt(piece.length).appendBytes(piece);
    }

    static Result read(String answer) {
        if (answer.equals("stream: OK")) {
            return new Result.Clean();
        }
        if (answer.startsWith("stream: ") && answer.endsWith(FOUND)) {
            String name = answer.substring("stream: ".length(), answer.length() - FOUND.length());
            return new Result.Infected(name.replaceAll("[^A-Za-z0-9._:/()-]", "?"));
        }
        if (answer.contains("size limit exceeded")) {
            return new Result.NotScanned(Scan.TOO_LARGE);
        }
        throw new IllegalStateException("The scanner's answer is not understood.");
    }
}
