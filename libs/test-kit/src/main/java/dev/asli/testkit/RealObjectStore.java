package dev.asli.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real S3 server (S3Proxy over a directory) for one test run, as a process of its own because its classes would clash
 * with the service's. The module copies the server's jar to target/object-store/s3proxy.jar (see intake-service/pom.xml).
 */
public final class RealObjectStore implements QuarkusTestResourceLifecycleManager {

    private static final Path JAR = Path.of("target", "object-store", "s3proxy.jar");
    private static final long LONGEST_START_SECONDS = 120;

    @Nullable
    private Process server;

    @Nullable
    private Path directory;

    @Override
    public Map<String, String> start() {
        try {
            directory = Files.createTempDirectory("asli-object-store");
            int port = freePort();
            server = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx128m",
                            "-jar",
                            JAR.toString(),
                            "--properties",
                            settings(directory, port).toString())
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("log").toFile())
                    .start();
            awaitAnswer(server, port);
            return Map.of("asli.exhibits.endpoint", "http://127.0.0.1:" + port);
        } catch (IOException failed) {
            throw new UncheckedIOException("The object store did not start from %s.".formatted(JAR), failed);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.destroyForcibly();
        }
        if (directory != null) {
            deleteAll(directory);
        }
    }

    private static Path settings(Path directory, int port) throws IOException {
        Path objects = Files.createDirectory(directory.resolve("objects"));
        return Files.writeString(directory.resolve("s3proxy.conf"), """
                s3proxy.endpoint=http://127.0.0.1:%d
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=asli-demo
                s3proxy.credential=asli-demo-secret
                jclouds.provider=filesystem-nio2
                jclouds.filesystem.basedir=%s
                """.formatted(port, objects));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void awaitAnswer(Process server, int port) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_START_SECONDS);
        while (System.nanoTime() < deadline && server.isAlive()) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
                return;
            } catch (IOException notYet) {
                pause(server);
            }
        }
        server.destroyForcibly();
        throw new IOException("The object store did not answer within %d seconds.".formatted(LONGEST_START_SECONDS));
    }

    /** Until the process ends or a moment has passed. */
    private static void pause(Process server) throws IOException {
        try {
            server.waitFor(200, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the object store started.", interrupted);
        }
    }

    private static void deleteAll(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            throw new UncheckedIOException("The object store's directory %s is left.".formatted(directory), left);
        }
    }
}
