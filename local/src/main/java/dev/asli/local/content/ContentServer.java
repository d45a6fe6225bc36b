package dev.asli.local.content;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * Plays the content pages of invented intermediaries, one port for each: {@code GET /v/<page>} answers 200 while the page
 * stands and 410 afterwards. On a port of its own is what only the intermediary can do: {@code PUT} and
 * {@code DELETE /pages/<host>/<page>}.
 */
public final class ContentServer {

    private static final int LARGEST_PAGE = 64 * 1024;

    private final Pages pages;

    public ContentServer(Path pages) {
        this.pages = new Pages(pages);
    }

    /** Serves until the process ends; 127.0.0.1 only. */
    public void start(int control, Map<String, Integer> hosts) throws IOException {
        for (Map.Entry<String, Integer> host : hosts.entrySet()) {
            listen(host.getValue(), exchange -> show(exchange, host.getKey()));
        }
        listen(control, this::control);
    }

    private static void listen(int port, HttpHandler handler) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 16);
        server.createContext("/", handler);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    private void show(HttpExchange exchange, String host) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/", -1);
        boolean isPage = path.length == 3 && path[1].equals("v") && Pages.isName(path[2]);
        if (isPage && pages.stands(host, path[2])) {
            answer(exchange, 200, pages.read(host, path[2]));
        } else {
            answer(exchange, isPage ? 410 : 404, words(isPage ? "This page was removed." : "There is nothing here."));
        }
    }

    private void control(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/", -1);
        if (path.length == 2 && path[1].equals("health")) {
            answer(exchange, 200, words("up"));
        } else if (path.length != 4 || !path[1].equals("pages") || !Pages.isName(path[2]) || !Pages.isName(path[3])) {
            answer(exchange, 404, words("PUT or DELETE /pages/<host>/<page>, lower-case letters, digits and hyphens."));
        } else {
            change(exchange, path[2], path[3]);
        }
    }

    private void change(HttpExchange exchange, String host, String page) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                byte[] html = exchange.getRequestBody().readNBytes(LARGEST_PAGE + 1);
                if (html.length > LARGEST_PAGE) {
                    answer(exchange, 413, words("A page has at most %d bytes.".formatted(LARGEST_PAGE)));
                } else {
                    pages.put(host, page, html);
                    answer(exchange, 201, words("published"));
                }
            }
            case "DELETE" -> {
                boolean removed = pages.remove(host, page);
                answer(exchange, removed ? 200 : 404, words(removed ? "removed" : "There was no such page."));
            }
            default -> answer(exchange, 405, words("PUT or DELETE."));
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static byte[] words(String text) {
        return "<!doctype html><title>Demonstration</title><p>%s"
                .formatted(text)
                .getBytes(StandardCharsets.UTF_8);
    }
}
