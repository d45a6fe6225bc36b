package dev.asli.ledger.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveReaderTest {

    private static final int END = 22;
    private static final int COPIES = 90;
    private static final int CONTENT = 100_000;

    @TempDir
    Path folder;

    /** One file of 100 kB that the directory lists under ninety names would be nine megabytes in memory. */
    @Test
    void filesThatOverlapAreNotReadAgainAndAgain() throws IOException {
        byte[] one = Archive.of(new TreeMap<>(Map.of("f10", new byte[CONTENT])), Instant.EPOCH);
        int directory = ByteBuffer.wrap(one).order(ByteOrder.LITTLE_ENDIAN).getInt(one.length - END + 16);
        byte[] entry = Arrays.copyOfRange(one, directory, one.length - END);
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.write(one, 0, directory);
        for (int i = 0; i < COPIES; i++) {
            System.arraycopy(("f" + (10 + i)).getBytes(StandardCharsets.US_ASCII), 0, entry, 46, 3);
            bomb.writeBytes(entry);
        }
        ByteBuffer end = ByteBuffer.wrap(Arrays.copyOfRange(one, one.length - END, one.length))
                .order(ByteOrder.LITTLE_ENDIAN);
        end.putShort(8, (short) COPIES).putShort(10, (short) COPIES).putInt(12, COPIES * entry.length);
        bomb.writeBytes(end.array());
        List<Finding> findings = new ArrayList<>();

        var files = new ArchiveReader(findings).read(Files.write(folder.resolve("bomb.zip"), bomb.toByteArray()));

        assertThat(files).hasSize(1);
        assertThat(findings)
                .hasSize(COPIES - 1)
                .allSatisfy(finding -> assertThat(finding.problem()).contains("overlap"));
    }
}
