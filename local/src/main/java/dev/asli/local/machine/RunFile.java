package dev.asli.local.machine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Remembers, from one command to the next, which processes were started; in the order they were started. */
public final class RunFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    public RunFile(Path file) {
        this.file = file;
    }

    /** Those that still run; others are forgotten at the next write. */
    public synchronized List<Running> alive() {
        return read().stream().filter(Running::isAlive).toList();
    }

    public Optional<Running> alive(String name) {
        return alive().stream().filter(running -> running.name().equals(name)).findFirst();
    }

    public synchronized void add(Running started) {
        List<Running> all = new ArrayList<>(alive());
        all.removeIf(running -> running.name().equals(started.name()));
        all.add(started);
        write(all);
    }

    public synchronized void remove(String name) {
        List<Running> all = new ArrayList<>(alive());
        all.removeIf(running -> running.name().equals(name));
        write(all);
    }

    private List<Running> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            List<Running> all = new ArrayList<>();
            for (JsonNode one : JSON.readTree(file.toFile()).path("processes")) {
                all.add(new Running(
                        one.path("name").asText(),
                        one.path("pid").asLong(),
                        Instant.parse(one.path("startedAt").asText()),
                        one.path("port").asInt(),
                        Path.of(one.path("log").asText())));
            }
            return all;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("%s cannot be read; remove it if nothing runs.".formatted(file), unreadable);
        }
    }

    private void write(List<Running> all) {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode processes = root.putArray("processes");
        for (Running one : all) {
            processes
                    .addObject()
                    .put("name", one.name())
                    .put("pid", one.pid())
                    .put("port", one.port())
                    .put("startedAt", one.startedAt().toString())
                    .put("log", one.log().toString());
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path next = file.resolveSibling(file.getFileName() + ".next");
            JSON.writerWithDefaultPrettyPrinter().writeValue(next.toFile(), root);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("%s cannot be written.".formatted(file), unwritable);
        }
    }
}
