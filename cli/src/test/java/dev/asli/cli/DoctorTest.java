package dev.asli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against one small server that plays all HTTP parts, and one that answers as PostgreSQL does. */
class DoctorTest {

    @TempDir
    Path state;

    private HttpServer http;
    private ServerSocket postgres;
    private int readiness = 200;

    @BeforeEach
    void start() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", exchange -> {
            boolean health = exchange.getRequestURI().getPath().equals("/q/health/ready");
            byte[] body = "{\"status\":\"DOWN\",\"checks\":[{\"name\":\"database\",\"status\":\"DOWN\"}]}"
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(health ? readiness : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        http.start();
        postgres = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::answerAsPostgres);
    }

    @AfterEach
    void stop() throws IOException {
        http.stop(0);
        postgres.close();
    }

    @Test
    void everythingWellIsStatusZero() {
        Run run = Run.asli(arguments());

        assertThat(run.out()).contains("All is well.", "PostgreSQL", "ready at").doesNotContain("WRONG");
        assertThat(run.status()).isZero();
    }

    @Test
    void addressesAreReadFromTheRunFile() throws IOException {
        List<String> processes = new ArrayList<>();
        for (String name : List.of(
                "gateway", "intake-service", "detection-service", "compliance-service", "keycloak", "object-store")) {
            processes.add("{\"name\":\"%s\",\"port\":%d}"
                    .formatted(name, http.getAddress().getPort()));
        }
        processes.add("{\"name\":\"postgres\",\"port\":%d}".formatted(postgres.getLocalPort()));
        Files.writeString(state.resolve("run.json"), "{\"processes\":[" + String.join(",", processes) + "]}");

        assertThat(Run.asli("doctor", "--state", state).status()).isZero();
    }

    @Test
    void whatIsNotReadyIsNamedWithWhatToDo() {
        readiness = 503;

        Run run = Run.asli(arguments());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("not ready; down: database", "4 of");
    }

    @Test
    void whatDoesNotAnswerOrIsSomethingElseIsSaid() throws IOException {
        int port = http.getAddress().getPort();
        Object[] arguments = arguments();
        arguments[arguments.length - 1] = "127.0.0.1:" + port;
        http.stop(0);

        Run run = Run.asli(arguments);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("does not answer", "make demo", "PostgreSQL");
    }

    private Object[] arguments() {
        String url = "http://127.0.0.1:" + http.getAddress().getPort();
        return new Object[] {
            "doctor",
            "--state",
            state,
            "--gateway",
            url,
            "--intake",
            url,
            "--detection",
            url,
            "--compliance",
            url,
            "--keycloak",
            url,
            "--object-store",
            url,
            "--postgres",
            "127.0.0.1:" + postgres.getLocalPort()
        };
    }

    private void answerAsPostgres() {
        while (!postgres.isClosed()) {
            try (var client = postgres.accept()) {
                client.getInputStream().readNBytes(8);
                client.getOutputStream().write('N');
            } catch (IOException closed) {
                return;
            }
        }
    }
}
