package dev.asli.pdq;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;

/** Brightness 0 to 255 of each pixel by the weights of ITU-R BT.601. */
final class Luminance {

    private static final float RED = 0.299f;
    private static final float GREEN = 0.587f;
    private static final float BLUE = 0.114f;

    private Luminance() {}

    static float[] of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        float[] luminance = new float[Math.multiplyExact(width, height)];
        boolean grey = isPlainGrey(image);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            if (grey) {
                image.getRaster().getSamples(0, y, width, 1, 0, row);
            } else {
                image.getRGB(0, y, width, 1, row, 0, width);
            }
            for (int x = 0; x < width; x++) {
                luminance[y * width + x] = grey ? row[x] : weigh(row[x]);
            }
        }
        return luminance;
    }

    /** Java reads grey as linear light and would brighten it in getRGB; files mean it as it stands. */
    private static boolean isPlainGrey(BufferedImage image) {
        return image.getType() == BufferedImage.TYPE_BYTE_GRAY
                && image.getRaster().getDataBuffer().getDataType() == DataBuffer.TYPE_BYTE;
    }

    private static float weigh(int rgb) {
        return RED * ((rgb >> 16) & 0xff) + GREEN * ((rgb >> 8) & 0xff) + BLUE * (rgb & 0xff);
    }
}
