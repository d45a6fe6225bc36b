package dev.asli.intake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** A real web server on loopback whose origin intake may visit. */
public final class WebPages implements QuarkusTestResourceLifecycleManager {

    /** Green by its own style; would be red by script, and would ask for the canary, a file of ours, and another page. */
    static final String PAGE = """
            <!DOCTYPE html><html><head><title>p</title>
            <meta http-equiv="refresh" content="0; url=%1$s/canary?refresh">
            <link rel="stylesheet" href="%1$s/canary?css"><style>body{background:#00ff00}</style>
            <script>document.body.style.background='#ff0000'; fetch('%1$s/canary?script')</script></head>
            <body onload="document.body.style.background='#ff0000'"><p>A page.</p>
            <img src="%1$s/canary?img"><img src="http://127.0.0.1:%2$d/canary?ip"><iframe src="file:///etc/passwd"></iframe>
            <iframe src="%1$s/canary?frame"></iframe><form action="%1$s/canary?form"><input></form></body></html>
            """;

    private static final Map<String, Integer> VISITS = new ConcurrentHashMap<>();
    private static volatile String origin = "";
    private static volatile int port;
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", WebPages::answer);
        server.start();
        port = server.getAddress().getPort();
        origin = "http://127.0.0.1:" + port;
        return Map.of("asli.capture.allow-list", origin, "web-pages.origin", origin, "web-pages.port", "" + port);
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    static int visits(String path) {
        return VISITS.getOrDefault(path, 0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        VISITS.merge(path, 1, Integer::sum);
        switch (path) {
            case "/moved" -> redirect(exchange, "/page");
            case "/private" -> redirect(exchange, "/login?next=private");
            case "/inward" -> redirect(exchange, "http://169.254.169.254/latest/meta-data/");
            case "/gone" -> send(exchange, 404, "text/html", "<h1>Gone</h1>");
            case "/hangs" -> hang(exchange);
            case "/data" -> send(exchange, 200, "application/octet-stream", "x");
            default -> send(exchange, 200, "text/html; charset=utf-8", PAGE.formatted(origin, port));
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.getResponseHeaders().add("X-Shown-By", "web-pages");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void hang(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/html");
        exchange.sendResponseHeaders(200, 1000);
        exchange.getResponseBody().write("half".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        try {
            Thread.sleep(10_000);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }
}
