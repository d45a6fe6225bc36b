package dev.asli.local.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Copies a ZIP with one bit of one entry's content changed; check sums of the ZIP itself are made right again. */
final class FlippedBit {

    private FlippedBit() {}

    /** @return the entry that was changed: the one with most bytes, as a forger would choose the picture */
    static String copy(Path original, Path altered) throws IOException {
        try (ZipFile zip = new ZipFile(original.toFile());
                OutputStream file = Files.newOutputStream(altered);
                ZipOutputStream copy = new ZipOutputStream(file)) {
            List<ZipEntry> entries = Collections.list(zip.entries()).stream()
                    .<ZipEntry>map(entry -> entry)
                    .filter(entry -> !entry.isDirectory())
                    .toList();
            String chosen = entries.stream()
                    .max(Comparator.comparingLong(ZipEntry::getSize))
                    .orElseThrow(() -> new IOException("The case file is empty."))
                    .getName();
            for (ZipEntry entry : entries) {
                byte[] content = content(zip, entry);
                if (entry.getName().equals(chosen)) {
                    content[content.length / 2] ^= 1;
                }
                copy.putNextEntry(new ZipEntry(entry.getName()));
                copy.write(content);
                copy.closeEntry();
            }
            return chosen;
        }
    }

    private static byte[] content(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream content = zip.getInputStream(entry)) {
            return content.readAllBytes();
        }
    }
}
