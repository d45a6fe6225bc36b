package dev.asli.local.story;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Copies a case file with one bit changed; nothing else of the copy differs. */
final class FlippedBit {

    private FlippedBit() {}

    /**
     * Changes a bit in the middle of the entry with most bytes.
     *
     * @return that entry's name
     * @throws IOException also when the entry is compressed, so that no single bit of its content can be pointed at
     */
    static String copy(Path original, Path altered) throws IOException {
        byte[] archive = Files.readAllBytes(original);
        try (ZipFile zip = new ZipFile(original.toFile())) {
            ZipEntry largest = Collections.list(zip.entries()).stream()
                    .<ZipEntry>map(entry -> entry)
                    .max(Comparator.comparingLong(ZipEntry::getSize))
                    .orElseThrow(() -> new IOException("The case file is empty."));
            try (InputStream content = zip.getInputStream(largest)) {
                byte[] bytes = content.readAllBytes();
                archive[position(archive, bytes) + bytes.length / 2] ^= 1;
            }
            Files.write(altered, archive);
            return largest.getName();
        }
    }

    private static int position(byte[] archive, byte[] content) throws IOException {
        for (int at = 0; at + content.length <= archive.length; at++) {
            if (Arrays.equals(archive, at, at + content.length, content, 0, content.length)) {
                return at;
            }
        }
        throw new IOException("The entry is compressed in the case file.");
    }
}
