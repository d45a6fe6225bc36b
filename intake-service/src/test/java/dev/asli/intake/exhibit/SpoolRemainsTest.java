package dev.asli.intake.exhibit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolRemainsTest {

    @TempDir
    Path directory;

    @Test
    void whatAKilledInstanceLeftIsRemoved() throws IOException {
        Files.writeString(directory.resolve("half-of-a-picture"), "bytes");
        Files.createDirectory(directory.resolve("of-somebody-else"));
        assertThat(SpoolRemains.clear(directory)).isEqualTo(1);
        assertThat(directory).isDirectoryNotContaining(Files::isRegularFile);
        assertThat(directory.resolve("of-somebody-else")).exists();
    }

    @Test
    void whereNothingWasEverSpooledNothingIsRemoved() {
        assertThat(SpoolRemains.clear(directory.resolve("missing"))).isZero();
    }
}
