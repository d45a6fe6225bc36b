package dev.asli.detection.detector;

/**
 * A rectangle of the upright picture, in pixels from its top left, inside it.
 *
 * @param confidence 0..1
 */
public record Region(String label, int x, int y, int width, int height, double confidence) {}
