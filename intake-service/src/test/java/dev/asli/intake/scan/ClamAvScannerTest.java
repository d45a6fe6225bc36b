package dev.asli.intake.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.asli.intake.scan.Scan.Result;
import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.core.Vertx;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClamAvScannerTest {

    /** The test file every scanner knows (EICAR), in two pieces so that this file is not taken for it. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}" + "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private final Vertx vertx = Vertx.vertx();
    private ServerSocket daemon;

    @BeforeEach
    void aDaemonListens() throws IOException {
        daemon = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void nothingStays() throws IOException {
        daemon.close();
        vertx.closeAndAwait();
    }

    @Test
    void whatItFindsAndWhatItDoesNotIsTold() {
        serve(bytes -> new String(bytes, StandardCharsets.ISO_8859_1).contains("EICAR")
                ? "stream: Eicar-Signature FOUND\0"
                : "stream: OK\0");
        assertThat(scan("a picture")).isEqualTo(new Result.Clean());
        assertThat(scan(EICAR)).isEqualTo(new Result.Infected("Eicar-Signature"));
    }

    @Test
    void aFileItDoesNotTakeIsNotScanned() {
        serve(_ -> "INSTREAM size limit exceeded. ERROR\0");
        assertThat(scan("long")).isEqualTo(new Result.NotScanned(Scan.TOO_LARGE));
    }

    @Test
    void aBrokenSilentOrTalkativeDaemonIsNoVerdict() {
        for (String answer : new String[] {"", "stream: ", "hello\0", "x".repeat(5_000)}) {
            serve(_ -> answer);
            assertThatThrownBy(() -> scan("a picture")).as("'%s'", answer).isInstanceOf(RuntimeException.class);
        }
        serve(_ -> {
            try {
                new java.util.concurrent.CountDownLatch(1).await(3, java.util.concurrent.TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return "stream: OK\0";
        });
        assertThatThrownBy(() -> scan("a picture")).isInstanceOf(RuntimeException.class);
    }

    @Test
    void aDaemonThatIsAwayIsNoVerdict() throws IOException {
        daemon.close();
        assertThatThrownBy(() -> scan("a picture")).isInstanceOf(RuntimeException.class);
    }

    @Test
    void withoutADaemonItIsOff() {
        assertThat(new ClamAvScanner(new Settings(Optional.empty(), 0), vertx).on())
                .isFalse();
    }

    private Result scan(String text) {
        ClamAvScanner scanner = new ClamAvScanner(new Settings(Optional.of("127.0.0.1"), daemon.getLocalPort()), vertx);
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        byte[] more = new byte[200_000];
        return scanner.scan(Multi.createFrom().items(bytes, more)).await().atMost(Duration.ofSeconds(20));
    }

    private record Settings(Optional<String> host, int port) implements ScanConfig {

        @Override
        public Duration limit() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration interval() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration firstRetry() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration longestRetry() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration lease() {
            return Duration.ofSeconds(1);
        }
    }

    private void serve(java.util.function.Function<byte[], String> verdict) {
        Thread.ofVirtual().start(() -> {
            while (!daemon.isClosed()) {
                try (Socket socket = daemon.accept()) {
                    DataInputStream in = new DataInputStream(socket.getInputStream());
                    byte[] command = in.readNBytes(10);
                    if (!new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
                        continue;
                    }
                    java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
                    for (int length = in.readInt(); length > 0; length = in.readInt()) {
                        all.writeBytes(in.readNBytes(length));
                    }
                    socket.getOutputStream()
                            .write(verdict.apply(all.toByteArray()).getBytes(StandardCharsets.US_ASCII));
                    socket.getOutputStream().flush();
                } catch (IOException closed) {
                    if (!daemon.isClosed()) {
                        continue;
                    }
                    return;
                }
            }
        });
    }
}
