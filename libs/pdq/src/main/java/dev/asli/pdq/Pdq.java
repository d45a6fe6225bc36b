package dev.asli.pdq;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * The PDQ image hash of "The TMK+PDQF Video-Hashing Algorithm and the PDQ Image-Hashing Algorithm" (2019): luminance,
 * two passes of a box filter, decimation to 64 x 64, the 16 x 16 lowest non-constant frequencies of a cosine transform,
 * each compared with their median.
 *
 * <p>Written here because no maintained PDQ library for the JVM is published; the reference sources are C++ and Python.
 * The arithmetic is single precision and in the reference's order, so that equal pixels give equal bits.
 */
public final class Pdq {

    private static final int SIDE = 64;
    private static final int SMALLEST_SIDE = 5;
    private static final int LARGEST_SIDE = 512;
    private static final int FILTER_PASSES = 2;
    private static final int GRADIENTS_PER_QUALITY_POINT = 90;

    private Pdq() {}

    /**
     * A picture with a side over 512 pixels is first reduced to 512 x 512 by taking the nearest pixel, as the reference
     * program does with files. Transparency is ignored: the colour stored behind it counts.
     */
    public static PdqHash hash(BufferedImage image) {
        boolean reduced = Math.max(image.getHeight(), image.getWidth()) > LARGEST_SIDE;
        int rows = reduced ? LARGEST_SIDE : image.getHeight();
        int columns = reduced ? LARGEST_SIDE : image.getWidth();
        return hash(Luminance.of(image, rows, columns), rows, columns);
    }

    /**
     * Hashes all values as they are, however many.
     *
     * @param luminance row by row, 0 to 255; read, not kept or changed
     * @return all zeros with quality 0 for a picture under 5 pixels wide or high
     * @throws IllegalArgumentException when the array does not hold rows times columns values
     */
    public static PdqHash hash(float[] luminance, int rows, int columns) {
        if (rows < 1 || columns < 1 || luminance.length != Math.multiplyExact(rows, columns)) {
            throw new IllegalArgumentException(
                    "%d values are not %d rows of %d columns.".formatted(luminance.length, rows, columns));
        }
        if (rows < SMALLEST_SIDE || columns < SMALLEST_SIDE) {
            return new PdqHash("0".repeat(PdqHash.BITS / 4), 0);
        }
        float[] smooth = luminance.clone();
        float[] scratch = new float[smooth.length];
        for (int pass = 0; pass < FILTER_PASSES; pass++) {
            BoxFilter.alongRows(smooth, scratch, rows, columns);
            BoxFilter.alongColumns(scratch, smooth, rows, columns);
        }
        float[][] small = decimate(smooth, rows, columns);
        return new PdqHash(hex(CosineTransform.lowest(small)), quality(small));
    }

    private static float[][] decimate(float[] full, int rows, int columns) {
        float[][] small = new float[SIDE][SIDE];
        for (int i = 0; i < SIDE; i++) {
            int row = (int) ((i + 0.5) * rows / SIDE);
            for (int j = 0; j < SIDE; j++) {
                int column = (int) ((j + 0.5) * columns / SIDE);
                small[i][j] = full[row * columns + column];
            }
        }
        return small;
    }

    /** Sum of the gradients between neighbours, in whole percent of the range each, so that flat noise counts nothing. */
    private static int quality(float[][] small) {
        int sum = 0;
        for (int i = 0; i < SIDE; i++) {
            for (int j = 0; j < SIDE; j++) {
                if (i + 1 < SIDE) {
                    sum += gradient(small[i][j], small[i + 1][j]);
                }
                if (j + 1 < SIDE) {
                    sum += gradient(small[i][j], small[i][j + 1]);
                }
            }
        }
        return Math.min(100, sum / GRADIENTS_PER_QUALITY_POINT);
    }

    private static int gradient(float one, float other) {
        return Math.abs((int) ((one - other) * 100 / 255));
    }

    /** The first frequency is the last bit of the text. */
    private static String hex(float[] frequencies) {
        float[] sorted = frequencies.clone();
        Arrays.sort(sorted);
        float median = sorted[sorted.length / 2 - 1];
        StringBuilder text = new StringBuilder(frequencies.length / 4);
        for (int end = frequencies.length; end > 0; end -= 4) {
            int digit = 0;
            for (int bit = end - 1; bit >= end - 4; bit--) {
                digit = digit * 2 + (frequencies[bit] > median ? 1 : 0);
            }
            text.append(Character.forDigit(digit, 16));
        }
        return text.toString();
    }
}
