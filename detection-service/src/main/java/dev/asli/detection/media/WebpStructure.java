package dev.asli.detection.media;

import java.util.Set;

/** Walks a WebP's RIFF chunks (RFC 9649). The canvas and each bitstream state a size; the largest counts. */
final class WebpStructure {

    private static final int FIRST_CHUNK = 12;
    /** The decoder holds about 20 bytes for each pixel (measured); 8 of them fit in what a lane has for work after decoding. */
    private static final int DECODER_PIXEL = 12;

    private static final int CHUNK_HEADER = 8;
    /** Without any of them the decoder gives a black picture, and no failure. */
    private static final Set<String> BITSTREAMS = Set.of("VP8 ", "VP8L", "ANMF");

    private static final int FRAME_HEADER = 16;

    private WebpStructure() {}

    static Header read(byte[] bytes) {
        int[] size = new int[2];
        long end = CHUNK_HEADER + Bytes.littleEndian32(bytes, 4);
        boolean complete = end <= bytes.length;
        boolean hasPixels = false;
        int at = FIRST_CHUNK;
        while (at + CHUNK_HEADER <= Math.min(end, bytes.length)) {
            long length = Bytes.littleEndian32(bytes, at + 4);
            measure(bytes, at, size);
            hasPixels |= BITSTREAMS.contains(Bytes.fourLetters(bytes, at));
            long next = at + CHUNK_HEADER + length + (length & 1);
            if (next > bytes.length + 1L) {
                complete = false;
                break;
            }
            at = (int) next;
        }
        return new Header(size[0], size[1], DECODER_PIXEL, 1, complete && hasPixels);
    }

    private static void measure(byte[] bytes, int at, int[] size) {
        int data = at + CHUNK_HEADER;
        switch (Bytes.fourLetters(bytes, at)) {
            case "VP8X" ->
                grow(size, Bytes.littleEndian24(bytes, data + 4) + 1, Bytes.littleEndian24(bytes, data + 7) + 1);
            case "VP8 " ->
                grow(
                        size,
                        Bytes.littleEndian16(bytes, data + 6) & 0x3FFF,
                        Bytes.littleEndian16(bytes, data + 8) & 0x3FFF);
            case "VP8L" -> {
                long packed = Bytes.littleEndian32(bytes, data + 1);
                grow(size, (int) (packed & 0x3FFF) + 1, (int) (packed >> 14 & 0x3FFF) + 1);
            }
            case "ANMF" -> measure(bytes, data + FRAME_HEADER, size);
            default -> {
                // Metadata and alpha planes state no size.
            }
        }
    }

    private static void grow(int[] size, int width, int height) {
        size[0] = Math.max(size[0], width);
        size[1] = Math.max(size[1], height);
    }
}
