package dev.asli.gateway.exhibit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadRemainsTest {

    @Test
    void whatAKilledInstanceLeftIsRemoved(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("half"), "a picture");
        Files.writeString(directory.resolve("another"), "a picture");

        assertThat(UploadRemains.clear(directory)).isEqualTo(2);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aDirectoryThatIsNotThereIsNoTrouble(@TempDir Path directory) {
        assertThat(UploadRemains.clear(directory.resolve("none"))).isZero();
    }
}
