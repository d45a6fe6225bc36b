package dev.asli.detection.media;

import java.util.Arrays;

/** How stored pixels are to be turned for viewing: tag 274 of TIFF 6.0, as Exif uses it. */
public enum Orientation {
    UPRIGHT(1, false),
    MIRRORED(2, false),
    HALF_TURN(3, false),
    FLIPPED(4, false),
    TRANSPOSED(5, true),
    QUARTER_TURN(6, true),
    TRANSVERSED(7, true),
    THREE_QUARTER_TURN(8, true);

    private final int tag;
    private final boolean swapsSides;

    Orientation(int tag, boolean swapsSides) {
        this.tag = tag;
        this.swapsSides = swapsSides;
    }

    /** Unknown values mean upright, as viewers take them. */
    static Orientation ofTag(int tag) {
        return Arrays.stream(values())
                .filter(orientation -> orientation.tag == tag)
                .findFirst()
                .orElse(UPRIGHT);
    }

    boolean swapsSides() {
        return swapsSides;
    }

    /** The stored column shown at (x, y) of the turned picture; width and height are those stored. */
    int storedX(int x, int y, int width, int height) {
        return switch (this) {
            case UPRIGHT, FLIPPED -> x;
            case MIRRORED, HALF_TURN -> width - 1 - x;
            case TRANSPOSED, QUARTER_TURN -> y;
            case TRANSVERSED, THREE_QUARTER_TURN -> width - 1 - y;
        };
    }

    /** The stored row shown at (x, y) of the turned picture; width and height are those stored. */
    int storedY(int x, int y, int width, int height) {
        return switch (this) {
            case UPRIGHT, MIRRORED -> y;
            case HALF_TURN, FLIPPED -> height - 1 - y;
            case TRANSPOSED, THREE_QUARTER_TURN -> x;
            case QUARTER_TURN, TRANSVERSED -> height - 1 - x;
        };
    }
}
