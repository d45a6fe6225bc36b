package dev.asli.local.stack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, as they come from Maven: an xz-compressed tar. */
record PostgresArchive(Path parts) {

    private static final int OWNER_EXECUTES = 0100;

    /** Unpacked on first use, once for all stacks; two that start together wait for each other. */
    Path programs() throws IOException {
        Path unpacked = parts.resolve("postgres");
        try (FileChannel guard = FileChannel.open(
                        parts.resolve("postgres.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = guard.lock()) {
            if (!Files.exists(unpacked)) {
                Path partial = parts.resolve("postgres.partial");
                unpack(archive(), partial);
                Files.move(partial, unpacked);
            }
        }
        return unpacked.resolve("bin");
    }

    private Path archive() throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(parts.resolve("postgres-archive"), "*.txz")) {
            for (Path archive : found) {
                return archive;
            }
        }
        throw new IOException("PostgreSQL is not in %s: run make demo, or mvn package.".formatted(parts));
    }

    private static void unpack(Path archive, Path target) throws IOException {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
                TarArchiveInputStream entries = new TarArchiveInputStream(new XZCompressorInputStream(file))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("The archive has a path outside itself: " + entry.getName());
                }
                write(entry, entries, path);
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        Files.deleteIfExists(path);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        if ((entry.getMode() & OWNER_EXECUTES) != 0) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
