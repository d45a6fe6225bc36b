package dev.asli.kit.fetch;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;

/** A server on loopback that plays every trick on who asks; it writes bytes, not HTTP. */
final class HostileServer implements AutoCloseable {

    private static final byte[] ZEROS = new byte[64 * 1024];

    private final ServerSocket socket;
    /** First request line and Host of each request. */
    final List<String> asked = new CopyOnWriteArrayList<>();

    HostileServer() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
            String first = in.readLine();
            StringBuilder all = new StringBuilder(String.valueOf(first));
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                all.append('\n').append(line);
            }
            asked.add(all.toString());
            answer(first.split(" ")[1], connection.getOutputStream());
        } catch (IOException | InterruptedException hungUp) {
            // That is what the tests wait for.
        }
    }

    private void answer(String target, OutputStream out) throws IOException, InterruptedException {
        String path = target.split("\\?", 2)[0];
        switch (path) {
            case "/redirect" ->
                write(
                        out,
                        "HTTP/1.1 302 Found\r\nLocation: " + target.substring(path.length() + 1)
                                + "\r\nContent-Length: 0\r\n\r\n");
            case "/slow-headers" -> drip(out, "HTTP/1.1 200 OK\r\nX-A: ");
            case "/slow-body" -> drip(out, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
            case "/endless" -> {
                write(out, "HTTP/1.1 200 OK\r\n\r\n");
                while (true) {
                    out.write(ZEROS);
                }
            }
            case "/endless-redirect" -> {
                write(out, "HTTP/1.1 302 Found\r\nLocation: /page\r\n\r\n");
                while (true) {
                    out.write(ZEROS);
                }
            }
            case "/endless-chunks" -> {
                write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
                while (true) {
                    write(out, "10000\r\n");
                    out.write(ZEROS);
                    write(out, "\r\n");
                }
            }
            case "/gzip-bomb" -> {
                byte[] bomb = bomb();
                write(out, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + bomb.length + "\r\n\r\n");
                out.write(bomb);
            }
            case "/header-bomb" -> {
                write(out, "HTTP/1.1 200 OK\r\n");
                while (true) {
                    write(out, "X-Bomb: " + "b".repeat(4000) + "\r\n");
                }
            }
            case "/long-status" -> write(out, "HTTP/1.1 200 " + "b".repeat(100_000) + "\r\n\r\n");
            case "/not-http" -> write(out, "SSH-2.0-OpenSSH_9.9\r\n\r\n");
            case "/truncated" -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nonly this");
            case "/too-much" -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfour and more");
            case "/two-lengths" -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nfour5");
            case "/negative-length" -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: -4\r\n\r\nfour");
            case "/wrong-chunk" ->
                write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nfour\r\n0\r\n\r\n");
            case "/twice" ->
                write(out, "HTTP/1.1 200 OK\r\nSet-Cookie: a=1\r\nset-cookie: b=2\r\nContent-Length: 2\r\n\r\nok");
            default -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        }
    }

    private static void drip(OutputStream out, String start) throws IOException, InterruptedException {
        write(out, start);
        while (true) {
            write(out, "a");
            Thread.sleep(50);
        }
    }

    private static byte[] bomb() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < 1600; i++) { // 100 MiB in 100 KiB
                zip.write(ZEROS);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }
}
