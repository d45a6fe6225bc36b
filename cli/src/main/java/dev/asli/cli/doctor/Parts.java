package dev.asli.cli.doctor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.asli.cli.doctor.Diagnosis.Ill;
import dev.asli.cli.doctor.Diagnosis.Unknown;
import dev.asli.cli.doctor.Diagnosis.Well;
import dev.asli.cli.doctor.HttpProbe.Answer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Looks at the running parts from outside. */
final class Parts {

    private static final Duration TOLERATED_SKEW = Duration.ofSeconds(5);
    private static final int PATIENCE_MILLIS = 5_000;
    /** Length 8, code 80877103: "do you speak TLS?" (PostgreSQL protocol, SSLRequest); answered by one letter. */
    private static final byte[] POSTGRES_HELLO =
            ByteBuffer.allocate(8).putInt(8).putInt(80_877_103).array();

    private final HttpProbe http;

    Parts(HttpProbe http) {
        this.http = http;
    }

    /** A Quarkus service, by its readiness. */
    Diagnosis service(String name, String url) throws InterruptedException {
        return switch (http.get(name, url + "/q/health/ready")) {
            case Answer.None none -> new Ill(name, url + " " + none.why() + ".", start(name));
            case Answer.Status status when status.code() == 200 -> new Well(name, "ready at " + url);
            case Answer.Status status
            when status.code() == 503 ->
                new Ill(
                        name,
                        "at %s but not ready; down: %s.".formatted(url, down(status.body())),
                        "Mend that part first; the service recovers by itself. Its log says more: make status.");
            case Answer.Status status ->
                new Ill(
                        name,
                        "%s answers with status %d, which no Asli service does.".formatted(url, status.code()),
                        "Something else may have that port; see make status, or give the right address.");
        };
    }

    Diagnosis keycloak(String url) throws InterruptedException {
        return switch (http.get("keycloak", url + "/realms/asli")) {
            case Answer.None none -> new Ill("keycloak", url + " " + none.why() + ".", start("Keycloak"));
            case Answer.Status status
            when status.code() == 200 -> new Well("keycloak", "serves the realm asli at " + url);
            case Answer.Status status ->
                new Ill(
                        "keycloak",
                        "%s has no realm asli (status %d).".formatted(url, status.code()),
                        "It may still be importing it: wait a minute. Otherwise import local/keycloak/asli-realm.json.");
        };
    }

    /** Any answer will do: an object store refuses strangers, and that it does so shows that it works. */
    Diagnosis objectStore(String url) throws InterruptedException {
        return switch (http.get("object store", url + "/")) {
            case Answer.None none -> new Ill("object store", url + " " + none.why() + ".", start("the object store"));
            case Answer.Status status
            when status.code() >= 500 ->
                new Ill(
                        "object store",
                        "%s answers with status %d.".formatted(url, status.code()),
                        "Look at its log and its disk.");
            case Answer.Status _ -> new Well("object store", "answers at " + url);
        };
    }

    Diagnosis postgres(String address) {
        int colon = address.lastIndexOf(':');
        try (Socket socket = new Socket()) {
            int port = Integer.parseInt(address.substring(colon + 1));
            socket.connect(new InetSocketAddress(address.substring(0, Math.max(colon, 0)), port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(POSTGRES_HELLO);
            int answer = socket.getInputStream().read();
            return answer == 'S' || answer == 'N'
                    ? new Well("PostgreSQL", "answers at " + address)
                    : new Ill(
                            "PostgreSQL",
                            "What listens at %s is not PostgreSQL.".formatted(address),
                            "Something else may have that port; see make status, or give --postgres.");
        } catch (IOException unreachable) {
            return new Ill("PostgreSQL", address + " does not answer.", start("PostgreSQL"));
        } catch (IllegalArgumentException notAnAddress) {
            return new Ill(
                    "PostgreSQL", address + " is not HOST:PORT.", "Give --postgres 127.0.0.1:15432, for example.");
        }
    }

    /** From the answers to the questions above; ask those first. */
    List<Diagnosis> clocks() {
        if (http.skews().isEmpty()) {
            return List.of(new Unknown("clocks", "not compared: no part that answered told its time"));
        }
        List<Diagnosis> found = new ArrayList<>();
        for (Map.Entry<String, Duration> skew : http.skews().entrySet()) {
            if (skew.getValue().abs().compareTo(TOLERATED_SKEW) > 0) {
                found.add(new Ill(
                        "clocks",
                        "%s is %s %s this machine."
                                .formatted(
                                        skew.getKey(),
                                        Diagnosis.seconds(skew.getValue().abs()),
                                        skew.getValue().isNegative() ? "behind" : "ahead of"),
                        "Deadlines are counted by these clocks: set both by NTP."));
            }
        }
        return found.isEmpty()
                ? List.of(new Well(
                        "clocks",
                        "agree within %s (%s)"
                                .formatted(
                                        Diagnosis.seconds(TOLERATED_SKEW),
                                        String.join(", ", http.skews().keySet()))))
                : found;
    }

    private static String start(String what) {
        return "Start %s (on one machine: make demo), or give its address if it is elsewhere.".formatted(what);
    }

    /** The names in MicroProfile Health's answer whose status is DOWN. */
    private static String down(String health) {
        try {
            List<String> names = new ArrayList<>();
            for (JsonNode check : new ObjectMapper().readTree(health).path("checks")) {
                if (check.path("status").asText().equals("DOWN")) {
                    names.add(check.path("name").asText());
                }
            }
            return names.isEmpty() ? "it does not say what" : names.stream().collect(Collectors.joining(", "));
        } catch (JsonProcessingException notHealth) {
            return "it does not say what";
        }
    }
}
