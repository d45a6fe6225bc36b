package dev.asli.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL and the object store, really started on free ports. */
class StoresIT {

    @TempDir
    Path folder;

    Stack stack;
    final QuietProgress progress = new QuietProgress();

    @AfterEach
    void stopAll() {
        if (stack != null) {
            stack.stop(progress);
            assertThat(stack.status()).noneMatch(part -> part.pid().isPresent());
        }
    }

    @Test
    void startReuseStopAndStartAgain() throws Exception {
        Ports ports = Ports.anyFree();
        stack = Stack.storesOnly(new Layout(folder, Path.of(".."), ports));

        stack.start(progress);
        assertThat(stack.status()).allMatch(Status::ready).allMatch(part -> part.residentBytes() > 10_000_000);
        List<Long> processes = processes();

        Stack sameAgain = Stack.storesOnly(new Layout(folder, Path.of(".."), ports));
        sameAgain.start(progress);
        assertThat(progress.events).contains("reused postgres", "reused object-store");
        assertThat(processes()).isEqualTo(processes);

        eachRoleHasItsOwnDatabaseAndNoOther();
        theObjectStoreKeepsAnObjectFromWhoDoesNotSign(ports);

        stack.stop(progress);
        assertThat(stack.status()).noneMatch(part -> part.pid().isPresent());
        stack.start(progress);
        eachRoleHasItsOwnDatabaseAndNoOther();
    }

    private List<Long> processes() {
        return stack.status().stream().map(part -> part.pid().orElseThrow()).toList();
    }

    private void eachRoleHasItsOwnDatabaseAndNoOther() throws Exception {
        Databases databases = new Databases(stack.layout(), stack.secrets());
        try (Connection own = connect(databases, "intake", "intake", databases.password("intake"))) {
            assertThat(own.isValid(5)).isTrue();
        }
        assertThatThrownBy(() -> connect(databases, "compliance", "intake", databases.password("intake")))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> connect(databases, "intake", "intake", "wrong"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    private static Connection connect(Databases databases, String database, String role, String password)
            throws SQLException {
        return DriverManager.getConnection(databases.jdbcUrl(database), role, password);
    }

    private void theObjectStoreKeepsAnObjectFromWhoDoesNotSign(Ports ports) throws Exception {
        assertThat(send(ports, "PUT", "/bucket", true)).isEqualTo(200);
        assertThat(send(ports, "PUT", "/bucket/object", true)).isEqualTo(200);
        assertThat(send(ports, "GET", "/bucket/object", true)).isEqualTo(200);

        assertThat(send(ports, "GET", "/bucket/object", false)).isEqualTo(403);
        assertThat(send(ports, "GET", "/bucket", false)).isEqualTo(403);
        assertThat(send(ports, "PUT", "/bucket/object", false)).isEqualTo(403);
    }

    /** Signed by the older of the two ways the store takes, which fits in three lines. */
    private int send(Ports ports, String method, String path, boolean signed) throws Exception {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(ports.url(Port.OBJECT_STORE) + path))
                .method(method, method.equals("PUT") ? BodyPublishers.ofString("content") : BodyPublishers.noBody());
        if (path.equals("/bucket")) {
            request.method(method, BodyPublishers.noBody());
        }
        if (signed) {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(
                    ObjectStorePart.secretKey(stack.secrets()).getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            byte[] signature = mac.doFinal(
                    "%s\n\n\n\nx-amz-date:%s\n%s".formatted(method, date, path).getBytes(StandardCharsets.UTF_8));
            request.header("x-amz-date", date)
                    .header(
                            "Authorization",
                            "AWS %s:%s"
                                    .formatted(
                                            ObjectStorePart.accessKey(stack.secrets()),
                                            Base64.getEncoder().encodeToString(signature)));
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        }
    }
}
