package dev.asli.pdq;

/** The 16 x 16 lowest frequencies of a 64 x 64 picture's cosine transform (type II), without the constant ones. */
final class CosineTransform {

    private static final int SIDE = 64;
    private static final int KEPT = 16;
    private static final float[][] BASIS = basis();

    private CosineTransform() {}

    /** Row by row: BASIS x picture x BASIS transposed. */
    static float[] lowest(float[][] picture) {
        float[][] half = new float[KEPT][SIDE];
        for (int i = 0; i < KEPT; i++) {
            for (int j = 0; j < SIDE; j++) {
                float sum = 0;
                for (int k = 0; k < SIDE; k++) {
                    sum += BASIS[i][k] * picture[k][j];
                }
                half[i][j] = sum;
            }
        }
        float[] frequencies = new float[KEPT * KEPT];
        for (int i = 0; i < KEPT; i++) {
            for (int j = 0; j < KEPT; j++) {
                float sum = 0;
                for (int k = 0; k < SIDE; k++) {
                    sum += half[i][k] * BASIS[j][k];
                }
                frequencies[i * KEPT + j] = sum;
            }
        }
        return frequencies;
    }

    private static float[][] basis() {
        float scale = (float) Math.sqrt(2.0 / SIDE);
        float[][] rows = new float[KEPT][SIDE];
        for (int i = 0; i < KEPT; i++) {
            for (int j = 0; j < SIDE; j++) {
                rows[i][j] = (float) (scale * Math.cos(Math.PI / 2 / SIDE * (i + 1) * (2 * j + 1)));
            }
        }
        return rows;
    }
}
