package dev.asli.intake.capture;

import dev.asli.intake.capture.PageRecord.Part;
import dev.asli.kit.fetch.Visit;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * One capture as one file: {@code capture.warc}, {@code certificates.pem}, {@code screenshot.png} where there is one, and
 * {@code record.json}, which names the others with their digests.
 */
record Bundle(Path directory, Path file, PageRecord record) {

    private static final String NAME = "bundle.zip";

    /** Blocks. */
    static Bundle write(Path work, Capture capture, Visit visit, Picture picture, Instant now) throws IOException {
        Files.createDirectories(work);
        Path directory = Files.createTempDirectory(work, "bundle-");
        try {
            Path warc = directory.resolve("capture.warc");
            WarcFile.write(warc, capture, visit);
            Path file = directory.resolve(NAME);
            List<Part> parts = new ArrayList<>();
            PageRecord inside;
            try (OutputStream out = Files.newOutputStream(file);
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                try (InputStream in = Files.newInputStream(warc)) {
                    parts.add(add(zip, "capture.warc", in));
                }
                String chains = Certificates.pem(visit.hops());
                if (!chains.isEmpty()) {
                    parts.add(add(zip, "certificates.pem", bytes(chains)));
                }
                if (picture instanceof Picture.Taken taken) {
                    parts.add(add(zip, "screenshot.png", new ByteArrayInputStream(taken.png())));
                }
                inside = Reading.of(visit, picture.word(), now, parts);
                parts.add(add(zip, "record.json", bytes(CaptureJson.write(inside))));
            }
            try (InputStream in = Files.newInputStream(file)) {
                Part whole = Digests.of(NAME, in, OutputStream.nullOutputStream());
                return new Bundle(directory, file, Reading.of(inside, whole, parts));
            }
        } catch (IOException failed) {
            WorkRemains.delete(directory);
            throw failed;
        }
    }

    /** Leaves nothing behind; never fails. */
    Uni<Void> discard() {
        return Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(() -> WorkRemains.delete(directory));
    }

    private static Part add(ZipOutputStream zip, String name, InputStream content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Part part = Digests.of(name, content, zip);
        zip.closeEntry();
        return part;
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
