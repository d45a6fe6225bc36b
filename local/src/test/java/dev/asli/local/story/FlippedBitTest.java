package dev.asli.local.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlippedBitTest {

    @TempDir
    Path folder;

    @Test
    void changesOneBitOfTheLargestEntryAndNothingElse() throws Exception {
        Path original = folder.resolve("case.zip");
        byte[] large = new byte[1000];
        Arrays.fill(large, (byte) 7);
        write(original, ZipEntry.STORED, large);

        String changed = FlippedBit.copy(original, folder.resolve("altered.zip"));

        assertThat(changed).isEqualTo("compliance/matters.json");
        byte[] before = Files.readAllBytes(original);
        byte[] after = Files.readAllBytes(folder.resolve("altered.zip"));
        assertThat(after).hasSameSizeAs(before);
        int bits = 0;
        for (int at = 0; at < before.length; at++) {
            bits += Integer.bitCount((after[at] ^ before[at]) & 0xff);
        }
        assertThat(bits).isEqualTo(1);
        try (ZipFile altered = new ZipFile(folder.resolve("altered.zip").toFile())) {
            assertThat(altered.getInputStream(altered.getEntry(changed)).readAllBytes())
                    .isNotEqualTo(large);
        }
    }

    @Test
    void refusesACompressedEntry() throws Exception {
        Path original = folder.resolve("case.zip");
        write(original, ZipEntry.DEFLATED, new byte[1000]);

        assertThatThrownBy(() -> FlippedBit.copy(original, folder.resolve("altered.zip")))
                .hasMessageContaining("compressed");
    }

    private static void write(Path file, int method, byte[] large) throws Exception {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "manifest.json", method, new byte[] {1, 2, 3});
            put(zip, "compliance/matters.json", method, large);
        }
    }

    private static void put(ZipOutputStream zip, String name, int method, byte[] content) throws Exception {
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(method);
        if (method == ZipEntry.STORED) {
            CRC32 sum = new CRC32();
            sum.update(content);
            entry.setCrc(sum.getValue());
            entry.setSize(content.length);
        }
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
