package dev.asli.cli.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** Where the parts are: as told, else as the run file of this machine says, else the usual ports. */
final class Addresses {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int LARGEST_PORT = 65_535;

    @Option(names = "--gateway", paramLabel = "URL", description = "Usually http://127.0.0.1:8080.")
    private String gateway = "";

    @Option(names = "--intake", paramLabel = "URL", description = "Usually http://127.0.0.1:8081.")
    private String intake = "";

    @Option(names = "--detection", paramLabel = "URL", description = "Usually http://127.0.0.1:8082.")
    private String detection = "";

    @Option(names = "--compliance", paramLabel = "URL", description = "Usually http://127.0.0.1:8083.")
    private String compliance = "";

    @Option(names = "--keycloak", paramLabel = "URL", description = "Usually http://127.0.0.1:8180.")
    private String keycloak = "";

    @Option(names = "--object-store", paramLabel = "URL", description = "Usually http://127.0.0.1:9100.")
    private String objectStore = "";

    @Option(names = "--postgres", paramLabel = "HOST:PORT", description = "Usually 127.0.0.1:15432.")
    private String postgres = "";

    private final Map<String, Integer> running = new HashMap<>();

    private Addresses() {}

    /** @throws IOException when the file is there but cannot be read */
    void readRunFile(Path runFile) throws IOException {
        if (!Files.exists(runFile)) {
            return;
        }
        for (JsonNode process : new ObjectMapper().readTree(runFile.toFile()).path("processes")) {
            int port = process.path("port").asInt();
            if (port > 0 && port <= LARGEST_PORT) {
                running.put(process.path("name").asText(), port);
            }
        }
    }

    String gateway() {
        return url(gateway, "gateway", 8080);
    }

    String intake() {
        return url(intake, "intake-service", 8081);
    }

    String detection() {
        return url(detection, "detection-service", 8082);
    }

    String compliance() {
        return url(compliance, "compliance-service", 8083);
    }

    String keycloak() {
        return url(keycloak, "keycloak", 8180);
    }

    String objectStore() {
        return url(objectStore, "object-store", 9100);
    }

    String postgres() {
        return postgres.isEmpty() ? LOOPBACK + ":" + running.getOrDefault("postgres", 15_432) : postgres;
    }

    private String url(String told, String name, int usual) {
        String address = told.isEmpty() ? "http://" + LOOPBACK + ":" + running.getOrDefault(name, usual) : told;
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
