package dev.asli.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlippedBitTest {

    @TempDir
    Path folder;

    @Test
    void changesOneBitOfTheLargestEntryAndLeavesTheZipReadable() throws Exception {
        Path original = folder.resolve("case.zip");
        byte[] large = new byte[1000];
        byte[] small = {1, 2, 3};
        try (OutputStream file = Files.newOutputStream(original);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            put(zip, "case.json", small);
            put(zip, "exhibits/1", large);
        }

        String changed = FlippedBit.copy(original, folder.resolve("altered.zip"));

        assertThat(changed).isEqualTo("exhibits/1");
        try (ZipFile altered = new ZipFile(folder.resolve("altered.zip").toFile())) {
            assertThat(altered.getInputStream(altered.getEntry("case.json")).readAllBytes())
                    .isEqualTo(small);
            byte[] content =
                    altered.getInputStream(altered.getEntry("exhibits/1")).readAllBytes();
            int bits = 0;
            for (int at = 0; at < large.length; at++) {
                bits += Integer.bitCount((content[at] ^ large[at]) & 0xff);
            }
            assertThat(bits).isEqualTo(1);
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws Exception {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
