package dev.asli.pdq;

/** A moving average whose window is one 128th of the side, rounded up; two of them make a tent (Jarosz). */
final class BoxFilter {

    private static final int WINDOWS_PER_SIDE = 128;

    private BoxFilter() {}

    static void alongRows(float[] from, float[] into, int rows, int columns) {
        int window = window(columns);
        for (int row = 0; row < rows; row++) {
            alongLine(from, into, new Line(row * columns, 1, columns), window);
        }
    }

    static void alongColumns(float[] from, float[] into, int rows, int columns) {
        int window = window(rows);
        for (int column = 0; column < columns; column++) {
            alongLine(from, into, new Line(column, columns, rows), window);
        }
    }

    private record Line(int start, int stride, int length) {
        int at(int position) {
            return start + position * stride;
        }
    }

    private static int window(int side) {
        return (side + WINDOWS_PER_SIDE - 1) / WINDOWS_PER_SIDE;
    }

    /** An even window reaches one further ahead than behind; at both ends only what exists is averaged. */
    private static void alongLine(float[] from, float[] into, Line line, int window) {
        int ahead = window / 2;
        int behind = window - 1 - ahead;
        float sum = 0;
        int entering = 0;
        int leaving = 0;
        for (int i = 0; i < line.length(); i++) {
            while (entering < line.length() && entering <= i + ahead) {
                sum += from[line.at(entering++)];
            }
            while (leaving < i - behind) {
                sum -= from[line.at(leaving++)];
            }
            into[line.at(i)] = sum / (entering - leaving);
        }
    }
}
