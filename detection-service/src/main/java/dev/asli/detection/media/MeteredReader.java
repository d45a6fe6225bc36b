package dev.asli.detection.media;

import com.drew.lang.ByteArrayReader;
import java.io.EOFException;
import java.io.IOException;

/**
 * Bytes that are given out up to a number in all. The entries of a TIFF structure may overlap, so that a block of some
 * kilobytes can ask for gigabytes of copies.
 */
final class MeteredReader extends ByteArrayReader {

    private int left;

    MeteredReader(byte[] bytes, int most) {
        super(bytes);
        this.left = most;
    }

    int left() {
        return left;
    }

    @Override
    public byte getByte(int index) throws IOException {
        spend(1);
        return super.getByte(index);
    }

    @Override
    public byte[] getBytes(int index, int count) throws IOException {
        spend(count);
        return super.getBytes(index, count);
    }

    private void spend(int count) throws IOException {
        if (count > left) {
            left = 0;
            throw new EOFException("More is read than is given out.");
        }
        left -= Math.max(0, count);
    }
}
