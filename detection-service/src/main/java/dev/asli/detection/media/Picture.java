package dev.asli.detection.media;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * Decoded pixels as a viewer would show them, upright. Values are those stored in the file: no colour management, no
 * blending of transparency, as either would paint over the traces that detectors read.
 */
public final class Picture {

    private final BufferedImage stored;
    private final Orientation orientation;

    Picture(BufferedImage stored, Orientation orientation) {
        this.stored = stored;
        this.orientation = orientation;
    }

    public int width() {
        return orientation.swapsSides() ? stored.getHeight() : stored.getWidth();
    }

    public int height() {
        return orientation.swapsSides() ? stored.getWidth() : stored.getHeight();
    }

    /** As stored in the file, before rotation: what perceptual hashes are defined on. */
    public BufferedImage stored() {
        return stored;
    }

    /** The same pixels without the rotation. */
    public Picture unturned() {
        return new Picture(stored, Orientation.UPRIGHT);
    }

    /** The rectangle must lie inside the picture. */
    public Pixels crop(int left, int top, int width, int height) {
        int[] corners = {stored(left, top), stored(left + width - 1, top + height - 1)};
        int fromX = Math.min(x(corners[0]), x(corners[1]));
        int fromY = Math.min(y(corners[0]), y(corners[1]));
        int storedWidth = orientation.swapsSides() ? height : width;
        int storedHeight = orientation.swapsSides() ? width : height;
        int[] source = read(fromX, fromY, storedWidth, storedHeight);
        int[] turned = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int place = stored(left + x, top + y);
                turned[y * width + x] = source[(y(place) - fromY) * storedWidth + x(place) - fromX];
            }
        }
        return new Pixels(width, height, turned);
    }

    private int stored(int x, int y) {
        int width = stored.getWidth();
        return orientation.storedY(x, y, width, stored.getHeight()) * width
                + orientation.storedX(x, y, width, stored.getHeight());
    }

    private int x(int place) {
        return place % stored.getWidth();
    }

    private int y(int place) {
        return place / stored.getWidth();
    }

    private int[] read(int left, int top, int width, int height) {
        if (stored.getColorModel() instanceof IndexColorModel) {
            int[] argb = stored.getRGB(left, top, width, height, null, 0, width);
            for (int i = 0; i < argb.length; i++) {
                argb[i] &= 0xFFFFFF;
            }
            return argb;
        }
        // Not getRGB: it takes grey for linear light and converts embedded profiles pixel by pixel.
        Raster raster = stored.getRaster();
        int bands = raster.getNumBands();
        int shift = Math.max(0, raster.getSampleModel().getSampleSize(0) - 8);
        int[] samples = raster.getPixels(left, top, width, height, (int[]) null);
        int[] rgb = new int[width * height];
        for (int i = 0; i < rgb.length; i++) {
            int first = samples[i * bands] >> shift;
            rgb[i] = bands < 3
                    ? first * 0x010101
                    : first << 16 | samples[i * bands + 1] >> shift << 8 | samples[i * bands + 2] >> shift;
        }
        return rgb;
    }
}
