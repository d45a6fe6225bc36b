package dev.asli.pdq;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;

/** Brightness 0 to 255 of each pixel by the weights of ITU-R BT.601. */
final class Luminance {

    private static final float RED = 0.299f;
    private static final float GREEN = 0.587f;
    private static final float BLUE = 0.114f;

    private Luminance() {}

    /** Nearest pixels at the given size; the picture's own size gives every pixel. */
    static float[] of(BufferedImage image, int rows, int columns) {
        float[] luminance = new float[rows * columns];
        boolean grey = isPlainGrey(image);
        int width = image.getWidth();
        int[] line = new int[width];
        for (int i = 0; i < rows; i++) {
            int y = nearest(i, rows, image.getHeight());
            if (grey) {
                image.getRaster().getSamples(0, y, width, 1, 0, line);
            } else {
                image.getRGB(0, y, width, 1, line, 0, width);
            }
            for (int j = 0; j < columns; j++) {
                int pixel = line[nearest(j, columns, width)];
                luminance[i * columns + j] = grey ? pixel : weigh(pixel);
            }
        }
        return luminance;
    }

    private static int nearest(int position, int wanted, int present) {
        return (int) ((long) position * present / wanted);
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
