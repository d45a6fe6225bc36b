package dev.asli.intake.vault;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Master keys in files of a directory, such as a mounted secret: {@code <id>.key} holds base64 of 32 bytes, {@code active}
 * holds the id of the key that wraps what is new. Read again every so often.
 */
final class KeyDirectory implements MasterKeySource {

    private static final String PROPERTY = "asli.vault.directory";
    private static final String ENDING = ".key";
    private static final String ACTIVE = "active";

    private final VaultConfig config;

    KeyDirectory(VaultConfig config) {
        this.config = config;
    }

    @Override
    public Found read() {
        Path directory = config.directory()
                .orElseThrow(() -> new MasterKeysUnusable(PROPERTY, "It is missing. Name the directory of the keys."));
        RawKeys keys = new RawKeys();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*" + ENDING)) {
            for (Path file : files) {
                String name = Objects.requireNonNull(file.getFileName()).toString();
                keys.add(PROPERTY, name.substring(0, name.length() - ENDING.length()), Files.readString(file));
            }
            Path active = directory.resolve(ACTIVE);
            return keys.found(
                    Files.isRegularFile(active)
                            ? Optional.of(Files.readString(active).strip())
                            : config.activeKey());
        } catch (IOException unreadable) {
            throw new MasterKeysUnusable(PROPERTY, "The directory or a key in it cannot be read.");
        }
    }
}
