package dev.asli.detection.face;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Unites candidates of one face to their mean, weighted by score, which shakes less than keeping the best one. */
final class WeightedSuppression {

    private static final double SAME_FACE = 0.3;

    private WeightedSuppression() {}

    /** @return best first */
    static List<Face> unite(List<Face> candidates) {
        List<Face> left = new ArrayList<>(candidates);
        left.sort(Comparator.comparingDouble(Face::score).reversed());
        List<Face> faces = new ArrayList<>();
        while (!left.isEmpty()) {
            Face best = left.getFirst();
            List<Face> same = left.stream()
                    .filter(face -> face.equals(best) || face.overlap(best) > SAME_FACE)
                    .toList();
            faces.add(mean(same, best.score()));
            left.removeAll(same);
        }
        return faces;
    }

    private static Face mean(List<Face> same, double score) {
        return new Face(
                weighted(same, Face::left),
                weighted(same, Face::top),
                weighted(same, Face::right),
                weighted(same, Face::bottom),
                score);
    }

    private static double weighted(List<Face> faces, ToDoubleFunction<Face> side) {
        double weights = faces.stream().mapToDouble(Face::score).sum();
        return faces.stream()
                        .mapToDouble(face -> side.applyAsDouble(face) * face.score())
                        .sum()
                / weights;
    }
}
