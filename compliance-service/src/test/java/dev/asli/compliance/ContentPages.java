package dev.asli.compliance;

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

/** A real web server that plays the intermediaries' pages. A page not set answers 200. */
public final class ContentPages implements QuarkusTestResourceLifecycleManager {

    private static final Map<String, Integer> STATUS = new ConcurrentHashMap<>();
    private static final Map<String, Integer> VISITS = new ConcurrentHashMap<>();
    private static volatile String origin = "";
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", ContentPages::answer);
        server.start();
        origin = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of("asli.observations.allow-list", origin, "content-pages.origin", origin);
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    static void answers(String url, int status) {
        STATUS.put(path(url), status);
    }

    static int visits(String url) {
        return VISITS.getOrDefault(path(url), 0);
    }

    private static String path(String url) {
        return java.net.URI.create(url).getPath();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        VISITS.merge(path, 1, Integer::sum);
        byte[] body = "<html>a page</html>".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(STATUS.getOrDefault(path, 200), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
