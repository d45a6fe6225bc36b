package dev.asli.detection.face;

/**
 * A box around a face, in parts 0..1 of the model's input.
 *
 * @param score 0..1
 */
record Face(double left, double top, double right, double bottom, double score) {

    double overlap(Face other) {
        double width = Math.min(right, other.right) - Math.max(left, other.left);
        double height = Math.min(bottom, other.bottom) - Math.max(top, other.top);
        if (width <= 0 || height <= 0) {
            return 0;
        }
        double shared = width * height;
        return shared / (area() + other.area() - shared);
    }

    private double area() {
        return (right - left) * (bottom - top);
    }
}
