package dev.asli.detection.generated;

import dev.asli.detection.media.Picture;
import dev.asli.detection.media.Pixels;
import java.util.ArrayList;
import java.util.List;

/**
 * Patches at the picture's own resolution, as resizing would wipe out the trace. The picture is divided into at most 4 x 4
 * equal cells, and the centre of each is taken: the same picture always gives the same patches.
 */
final class PatchGrid {

    private static final int MOST_PER_SIDE = 4;

    private PatchGrid() {}

    /** @return none when a side is shorter than a patch */
    static List<Pixels> patches(Picture picture, int patch) {
        int columns = Math.min(MOST_PER_SIDE, picture.width() / patch);
        int rows = Math.min(MOST_PER_SIDE, picture.height() / patch);
        List<Pixels> patches = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int left = start(column, columns, picture.width(), patch);
                int top = start(row, rows, picture.height(), patch);
                patches.add(picture.crop(left, top, patch, patch));
            }
        }
        return patches;
    }

    private static int start(int cell, int cells, int length, int patch) {
        return (2 * cell + 1) * length / (2 * cells) - patch / 2;
    }
}
