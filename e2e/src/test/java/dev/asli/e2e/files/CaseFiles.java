package dev.asli.e2e.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** What a forger does to a case file. */
public final class CaseFiles {

    private CaseFiles() {}

    /** Every file in it that holds anything. */
    public static List<String> entries(Path caseFile) {
        return contents(caseFile).entrySet().stream()
                .filter(entry -> entry.getValue().length > 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The same case file with one bit of this entry changed; the archive's own check sums are right. */
    public static Path withOneBitFlipped(Path caseFile, String entry, Path altered) {
        try (ZipOutputStream copy = new ZipOutputStream(Files.newOutputStream(altered))) {
            for (Map.Entry<String, byte[]> file : contents(caseFile).entrySet()) {
                byte[] content = file.getValue();
                if (file.getKey().equals(entry)) {
                    content[content.length / 2] ^= 1;
                }
                copy.putNextEntry(new ZipEntry(file.getKey()));
                copy.write(content);
                copy.closeEntry();
            }
            return altered;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Map<String, byte[]> contents(Path caseFile) {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(caseFile.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream content = zip.getInputStream(entry)) {
                    contents.put(entry.getName(), content.readAllBytes());
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return contents;
    }
}
