package dev.asli.cli.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** An older checkpoint: a file of its own, or intake's in an earlier case file. */
final class OlderCheckpoint {

    private static final String IN_CASE_FILE = "intake/ledger/checkpoint.txt";
    private static final int LARGEST = 1 << 16;

    private OlderCheckpoint() {}

    static String read(Path file, byte[] start) throws IOException {
        if (start.length < 2 || start[0] != 'P' || start[1] != 'K') {
            return new String(start, StandardCharsets.UTF_8);
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(IN_CASE_FILE);
            if (entry == null) {
                throw new IOException("%s holds no %s.".formatted(file, IN_CASE_FILE));
            }
            return new String(zip.getInputStream(entry).readNBytes(LARGEST), StandardCharsets.UTF_8);
        }
    }
}
