package dev.asli.local.stack;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.asli.local.machine.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Passwords made for this installation, in files that only their owner reads. */
public final class Secrets {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ALPHABET = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    /** 32 letters of 57: over 180 bits, and the length that an AES-256 key read from text must have. */
    private static final int MACHINE_LENGTH = 32;
    /** For people to type; over 90 bits. */
    private static final int HUMAN_LENGTH = 16;

    private final SecureRandom random = new SecureRandom();
    private final Path directory;

    public Secrets(Path directory) {
        this.directory = directory;
    }

    /** The password of this name, made at the first asking. */
    public String machine(String name) {
        return made(name, MACHINE_LENGTH);
    }

    /** The password of one of the demonstration's people, made at the first asking. */
    public String human(String name) {
        return made(name, HUMAN_LENGTH);
    }

    public synchronized Optional<String> find(String name) {
        return Optional.ofNullable(read().get(name));
    }

    public synchronized void keep(String name, String secret) {
        Map<String, String> all = read();
        all.put(name, secret);
        try {
            writeFile("secrets.json", JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all));
        } catch (IOException failed) {
            throw new UncheckedIOException("The secrets cannot be written.", failed);
        }
    }

    /** A file beside the others, for a part that reads its secrets from one. */
    public synchronized Path writeFile(String name, String content) throws IOException {
        Files.createDirectories(
                directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path file = directory.resolve(name);
        PrivateFile.write(file, content);
        return file;
    }

    private synchronized String made(String name, int length) {
        return find(name).orElseGet(() -> {
            String fresh = random.ints(length, 0, ALPHABET.length())
                    .collect(StringBuilder::new, (text, at) -> text.append(ALPHABET.charAt(at)), StringBuilder::append)
                    .toString();
            keep(name, fresh);
            return fresh;
        });
    }

    private Map<String, String> read() {
        Path file = directory.resolve("secrets.json");
        try {
            return Files.exists(file)
                    ? JSON.readValue(file.toFile(), new TypeReference<TreeMap<String, String>>() {})
                    : new TreeMap<>();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("%s cannot be read.".formatted(file), unreadable);
        }
    }
}
