package dev.asli.detection.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Numbers and names at a place of a file. Reading past the end is {@link IndexOutOfBoundsException}. */
final class Bytes {

    private Bytes() {}

    static boolean startsWith(byte[] bytes, int at, byte[] expected) {
        return bytes.length >= at + expected.length
                && Arrays.equals(bytes, at, at + expected.length, expected, 0, expected.length);
    }

    static int unsigned8(byte[] bytes, int at) {
        return bytes[at] & 0xFF;
    }

    static int bigEndian16(byte[] bytes, int at) {
        return unsigned8(bytes, at) << 8 | unsigned8(bytes, at + 1);
    }

    static int littleEndian16(byte[] bytes, int at) {
        return unsigned8(bytes, at) | unsigned8(bytes, at + 1) << 8;
    }

    static int littleEndian24(byte[] bytes, int at) {
        return littleEndian16(bytes, at) | unsigned8(bytes, at + 2) << 16;
    }

    static long bigEndian32(byte[] bytes, int at) {
        return ByteBuffer.wrap(bytes).getInt(at) & 0xFFFF_FFFFL;
    }

    static long littleEndian32(byte[] bytes, int at) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(at) & 0xFFFF_FFFFL;
    }

    static String fourLetters(byte[] bytes, int at) {
        return new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
    }
}
