package dev.asli.detection.face;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the outputs of BlazeFace (Bazarevsky et al. 2019, arXiv 1907.05047): 896 anchors on two grids, 16 x 16 with two and 8
 * x 8 with six anchors a cell; each gives a logit and a box relative to its anchor's centre, in pixels of the input.
 */
final class BlazeFace {

    static final double LEAST_SCORE = 0.75;
    private static final int NUMBERS_PER_BOX = 16;
    private static final double STEEPEST_LOGIT = 100;

    private BlazeFace() {}

    /** @return candidates of at least {@link #LEAST_SCORE}, overlapping ones not yet united */
    static List<Face> candidates(Map<String, float[]> outputs, int side) {
        List<Face> faces = new ArrayList<>();
        collect(faces, side, 16, 2, output(outputs, "Identity:0"), output(outputs, "Identity_2:0"));
        collect(faces, side, 8, 6, output(outputs, "Identity_1:0"), output(outputs, "Identity_3:0"));
        return faces;
    }

    private static void collect(List<Face> faces, int side, int cells, int perCell, float[] logits, float[] boxes) {
        for (int anchor = 0; anchor < logits.length; anchor++) {
            double logit = Math.clamp(logits[anchor], -STEEPEST_LOGIT, STEEPEST_LOGIT);
            double score = 1 / (1 + Math.exp(-logit));
            if (score >= LEAST_SCORE) {
                int column = anchor / perCell % cells;
                int row = anchor / perCell / cells;
                int box = anchor * NUMBERS_PER_BOX;
                double x = boxes[box] / side + (column + 0.5) / cells;
                double y = boxes[box + 1] / side + (row + 0.5) / cells;
                double halfWidth = boxes[box + 2] / side / 2;
                double halfHeight = boxes[box + 3] / side / 2;
                faces.add(new Face(x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight, score));
            }
        }
    }

    private static float[] output(Map<String, float[]> outputs, String name) {
        float[] numbers = outputs.get(name);
        if (numbers == null) {
            throw new IllegalStateException("The face model has no output named " + name);
        }
        return numbers;
    }
}
