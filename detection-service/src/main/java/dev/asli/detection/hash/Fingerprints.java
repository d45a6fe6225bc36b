package dev.asli.detection.hash;

import dev.asli.detection.hash.Fingerprint.Kind;
import dev.asli.detection.media.Media;
import dev.asli.detection.media.Picture;
import dev.asli.pdq.Pdq;
import dev.asli.pdq.PdqHash;
import java.util.List;

/** The hashes by which an exhibit is found again. */
public final class Fingerprints {

    private static final int CERTAIN = 100;
    /** PDQ holds 12 bytes for each pixel. Larger pictures are averaged down first, which moves a few bits at most. */
    private static final long MOST_PIXELS_HASHED_WHOLE = 12_000_000;

    private Fingerprints() {}

    /** @param sha256 of the bytes, already checked */
    public static List<Fingerprint> of(Media media, String sha256) {
        PdqHash pdq = pdq(media.picture().unturned());
        return List.of(
                new Fingerprint(Kind.PDQ, pdq.hex(), pdq.quality()), new Fingerprint(Kind.SHA256, sha256, CERTAIN));
    }

    private static PdqHash pdq(Picture picture) {
        long pixels = (long) picture.width() * picture.height();
        if (pixels <= MOST_PIXELS_HASHED_WHOLE) {
            return Pdq.hash(picture.stored());
        }
        int factor = (int) Math.ceil(Math.sqrt(pixels / (double) MOST_PIXELS_HASHED_WHOLE));
        int rows = Math.ceilDiv(picture.height(), factor);
        int columns = Math.ceilDiv(picture.width(), factor);
        float[] luminance = new float[rows * columns];
        for (int row = 0; row < rows; row++) {
            int height = Math.min(factor, picture.height() - row * factor);
            average(picture, row * factor, height, factor, luminance, row * columns);
        }
        return Pdq.hash(luminance, rows, columns);
    }

    private static void average(Picture picture, int top, int height, int factor, float[] luminance, int offset) {
        int width = picture.width();
        int[] rgb = picture.crop(0, top, width, height).rgb();
        for (int i = 0; i < rgb.length; i++) {
            int column = i % width / factor;
            int area = height * Math.min(factor, width - column * factor);
            luminance[offset + column] += brightness(rgb[i]) / area;
        }
    }

    /** Weights of ITU-R BT.601, as PDQ defines luminance. */
    private static float brightness(int rgb) {
        return 0.299f * (rgb >> 16 & 0xFF) + 0.587f * (rgb >> 8 & 0xFF) + 0.114f * (rgb & 0xFF);
    }
}
