package dev.asli.cli.hash;

import dev.asli.pdq.Pdq;
import dev.asli.pdq.PdqHash;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A file taken as a picture. */
sealed interface Picture {

    /** Beyond it decoding would take gigabytes; the size is read from the header, before a pixel is. */
    long MOST_PIXELS = 100_000_000;

    record Hashed(PdqHash pdq) implements Picture {}

    /** @param why one sentence */
    record NotHashed(String why) implements Picture {}

    static Picture read(Path file) throws IOException {
        ImageIO.setUseCache(false);
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers =
                    in == null ? java.util.Collections.emptyIterator() : ImageIO.getImageReaders(in);
            if (in == null || !readers.hasNext()) {
                return new NotHashed(
                        "It is not a picture of a kind that is read here (JPEG, PNG, WebP, GIF, BMP, TIFF).");
            }
            return decode(readers.next(), in);
        }
    }

    private static Picture decode(ImageReader reader, ImageInputStream in) {
        try {
            reader.setInput(in, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > MOST_PIXELS) {
                return new NotHashed("It claims %d million pixels; more than %d million are not decoded."
                        .formatted(pixels / 1_000_000, MOST_PIXELS / 1_000_000));
            }
            return new Hashed(Pdq.hash(reader.read(0)));
        } catch (IOException | RuntimeException damaged) { // decoders throw what they like on damaged input
            return new NotHashed("It looks like a picture but cannot be decoded; it is damaged or cut off.");
        } finally {
            reader.dispose();
        }
    }
}
