package dev.asli.detection.face;

import dev.asli.detection.detector.Region;
import dev.asli.detection.media.Picture;
import dev.asli.detection.media.Pixels;
import java.util.stream.IntStream;

/**
 * A picture fitted into a square with its proportions kept and black beside it, as BlazeFace was trained.
 *
 * @param scale picture pixels for each pixel of the square
 * @param left blank columns before the picture, in pixels of the square
 * @param top blank rows above the picture, in pixels of the square
 */
record Letterbox(int side, double scale, double left, double top) {

    /** Samples for each output pixel and direction: enough to average a large picture, cheap for every size. */
    private static final int SAMPLES = 4;

    static Letterbox of(Picture picture, int side) {
        double scale = Math.max(picture.width(), picture.height()) / (double) side;
        return new Letterbox(side, scale, (side - picture.width() / scale) / 2, (side - picture.height() / scale) / 2);
    }

    Pixels fit(Picture picture) {
        int[] rgb = new int[side * side];
        int[] columns = sources(left, picture.width());
        int[] rows = sources(top, picture.height());
        for (int y = 0; y < side; y++) {
            int[][] lines = lines(picture, rows, y);
            for (int x = 0; x < side; x++) {
                rgb[y * side + x] = mean(lines, columns, x);
            }
        }
        return new Pixels(side, side, rgb);
    }

    /** From a box in 0..1 of the square to pixels of the picture. */
    Region region(Face face, int width, int height) {
        int x = clamp((face.left() * side - left) * scale, width - 1);
        int y = clamp((face.top() * side - top) * scale, height - 1);
        int right = clamp((face.right() * side - left) * scale, width);
        int bottom = clamp((face.bottom() * side - top) * scale, height);
        return new Region("face", x, y, Math.max(1, right - x), Math.max(1, bottom - y), face.score());
    }

    /** Which picture line each sample of the square falls on; -1 outside the picture. */
    private int[] sources(double blank, int length) {
        return IntStream.range(0, side * SAMPLES)
                .map(sample -> {
                    double place = ((sample + 0.5) / SAMPLES - blank) * scale;
                    return place >= 0 && place < length ? (int) place : -1;
                })
                .toArray();
    }

    private static int[][] lines(Picture picture, int[] rows, int y) {
        int[][] lines = new int[SAMPLES][];
        for (int i = 0; i < SAMPLES; i++) {
            int row = rows[y * SAMPLES + i];
            boolean same = i > 0 && row == rows[y * SAMPLES + i - 1];
            lines[i] = row < 0
                    ? new int[0]
                    : same
                            ? lines[i - 1]
                            : picture.crop(0, row, picture.width(), 1).rgb();
        }
        return lines;
    }

    private static int mean(int[][] lines, int[] columns, int x) {
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int[] line : lines) {
            for (int i = 0; i < SAMPLES; i++) {
                int column = columns[x * SAMPLES + i];
                if (line.length > 0 && column >= 0) {
                    red += line[column] >> 16 & 0xFF;
                    green += line[column] >> 8 & 0xFF;
                    blue += line[column] & 0xFF;
                }
            }
        }
        int all = SAMPLES * SAMPLES;
        return ((red / all) << 16) | ((green / all) << 8) | (blue / all);
    }

    private static int clamp(double value, int most) {
        return (int) Math.clamp(Math.round(value), 0L, most);
    }
}
