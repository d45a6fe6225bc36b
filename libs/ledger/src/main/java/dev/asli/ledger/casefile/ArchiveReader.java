package dev.asli.ledger.casefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Reads a ZIP into memory, trusting nothing it says. Asli stores without compression, so nothing can be larger inside than
 * the archive itself; whatever is compressed, misnamed or too much is refused unread.
 */
final class ArchiveReader {

    private static final String ARCHIVE = "archive";

    private final List<Finding> findings;
    private final TreeMap<String, byte[]> files = new TreeMap<>();
    private long left;

    ArchiveReader(List<Finding> findings) {
        this.findings = findings;
    }

    /** @throws IOException when the file itself cannot be read; a malformed archive is a finding */
    SortedMap<String, byte[]> read(Path file) throws IOException {
        if (Files.size(file) > CaseFileFormat.LARGEST_ARCHIVE) {
            findings.add(Finding.of(
                    ARCHIVE,
                    "It is larger than %d MiB, which no case file is."
                            .formatted(CaseFileFormat.LARGEST_ARCHIVE >> 20)));
            return files;
        }
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new IOException("%s cannot be read.".formatted(file));
        }
        left = Files.size(file);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > CaseFileFormat.MOST_FILES) {
                findings.add(Finding.of(ARCHIVE, "It holds more than %d files.".formatted(CaseFileFormat.MOST_FILES)));
                return files;
            }
            Set<String> seen = new HashSet<>();
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (isAcceptable(entry, seen)) {
                    take(zip, entry);
                }
            }
        } catch (IOException | IllegalArgumentException malformed) {
            findings.add(Finding.of(ARCHIVE, "It is not a readable ZIP file, or was damaged."));
        }
        return files;
    }

    private boolean isAcceptable(ZipEntry entry, Set<String> seen) {
        String name = entry.getName();
        if (!CaseFileFormat.isPath(name)) {
            findings.add(Finding.of(printable(name), "A case file holds no file of such a name; it was not read."));
            return false;
        }
        if (!seen.add(name)) {
            findings.add(Finding.of(name, "It is in the archive twice."));
            return false;
        }
        if (entry.getMethod() != ZipEntry.STORED || entry.getSize() != entry.getCompressedSize()) {
            findings.add(Finding.of(name, "It is compressed, which Asli never does; it was not read."));
            return false;
        }
        return true;
    }

    private void take(ZipFile zip, ZipEntry entry) {
        try (var content = zip.getInputStream(entry)) {
            if (entry.getSize() > left) {
                findings.add(Finding.of(
                        entry.getName(), "There is no room for it in the archive: files overlap; it was not read."));
                return;
            }
            byte[] bytes = content.readNBytes((int) left);
            left -= bytes.length;
            files.put(entry.getName(), bytes);
        } catch (IOException damaged) {
            findings.add(Finding.of(entry.getName(), "It cannot be read: the archive was damaged around it."));
        }
    }

    /** File names of strangers go to a terminal. */
    private static String printable(String name) {
        String start = name.length() > 80 ? name.substring(0, 80) + "..." : name;
        return start.replaceAll("[^\\x20-\\x7e]", "?");
    }
}
