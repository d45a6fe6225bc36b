package dev.asli.detection.media;

import java.util.zip.CRC32;

/** Walks a PNG's chunks (ISO/IEC 15948) and checks the sums of those a decoder needs. */
final class PngStructure {

    private static final int SIGNATURE = 8;
    private static final int AROUND_DATA = 12;

    private PngStructure() {}

    static Header read(byte[] bytes) {
        if (!"IHDR".equals(Bytes.fourLetters(bytes, SIGNATURE + 4))) {
            throw new UnexaminableException(UnexaminableReason.CORRUPT);
        }
        int width = size(bytes, SIGNATURE + 8);
        int height = size(bytes, SIGNATURE + 12);
        return new Header(width, height, pixelBytes(bytes), 1, endsWell(bytes));
    }

    /** Channels by colour type, times the bytes of a sample. */
    private static int pixelBytes(byte[] bytes) {
        int channels = (Bytes.unsigned8(bytes, SIGNATURE + 17) & 2) == 0 ? 1 : 3;
        int alpha = (Bytes.unsigned8(bytes, SIGNATURE + 17) & 4) == 0 ? 0 : 1;
        return (channels + alpha) * Math.ceilDiv(Bytes.unsigned8(bytes, SIGNATURE + 16), 8);
    }

    private static boolean endsWell(byte[] bytes) {
        int at = SIGNATURE;
        while (at + AROUND_DATA <= bytes.length) {
            long length = Bytes.bigEndian32(bytes, at);
            if (at + AROUND_DATA + length > bytes.length) {
                return false;
            }
            String type = Bytes.fourLetters(bytes, at + 4);
            if (Character.isUpperCase(type.charAt(0)) && !sumFits(bytes, at, (int) length)) {
                throw new UnexaminableException(UnexaminableReason.CORRUPT);
            }
            if ("IEND".equals(type)) {
                return true;
            }
            at += AROUND_DATA + (int) length;
        }
        return false;
    }

    private static boolean sumFits(byte[] bytes, int at, int length) {
        CRC32 sum = new CRC32();
        sum.update(bytes, at + 4, length + 4);
        return sum.getValue() == Bytes.bigEndian32(bytes, at + 8 + length);
    }

    /** PNG allows sides up to 2^31-1; anything past that is worse than any limit of ours. */
    private static int size(byte[] bytes, int at) {
        return (int) Math.min(Bytes.bigEndian32(bytes, at), Integer.MAX_VALUE);
    }
}
