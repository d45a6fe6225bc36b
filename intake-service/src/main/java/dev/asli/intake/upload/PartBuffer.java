package dev.asli.intake.upload;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Bytes that wait until they are a part. Grows as they come, so that a slow sender costs little. */
final class PartBuffer {

    private static final int FIRST = 256 * 1024;

    private final int capacity;
    private byte[] bytes;
    private int size;

    PartBuffer(int capacity) {
        this.capacity = capacity;
        this.bytes = new byte[Math.min(FIRST, capacity)];
    }

    /** @return how many of them were taken */
    int add(byte[] chunk, int from) {
        int taken = Math.min(chunk.length - from, capacity - size);
        if (size + taken > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(capacity, Math.max(size + taken, bytes.length * 2)));
        }
        System.arraycopy(chunk, from, bytes, size, taken);
        size += taken;
        return taken;
    }

    boolean full() {
        return size == capacity;
    }

    int size() {
        return size;
    }

    byte[] bytes() {
        return bytes;
    }

    ByteBuffer asByteBuffer() {
        return ByteBuffer.wrap(bytes, 0, size).slice();
    }
}
