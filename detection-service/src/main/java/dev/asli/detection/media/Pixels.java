package dev.asli.detection.media;

/**
 * A small piece of a picture.
 *
 * @param rgb 0xRRGGBB, row by row, {@code width * height} of them
 */
public record Pixels(int width, int height, int[] rgb) {

    public Pixels {
        if (rgb.length != width * height) {
            throw new IllegalArgumentException("%d values for %d x %d pixels".formatted(rgb.length, width, height));
        }
    }
}
