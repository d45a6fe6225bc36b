package dev.asli.detection.media;

import java.util.Arrays;

/** Exif, XMP and C2PA chunks of a WebP. */
final class WebpMetadata {

    private static final int FIRST_CHUNK = 12;
    private static final int CHUNK_HEADER = 8;

    private WebpMetadata() {}

    static Embedded read(byte[] bytes) {
        Embedded.Collector found = new Embedded.Collector();
        int at = FIRST_CHUNK;
        while (at + CHUNK_HEADER <= bytes.length) {
            long length = Bytes.littleEndian32(bytes, at + 4);
            long end = at + CHUNK_HEADER + length;
            if (end > bytes.length) {
                break;
            }
            switch (Bytes.fourLetters(bytes, at)) {
                case "EXIF" -> found.exif(Arrays.copyOfRange(bytes, at + CHUNK_HEADER, (int) end));
                case "XMP " -> found.xmp(Arrays.copyOfRange(bytes, at + CHUNK_HEADER, (int) end));
                case "C2PA" -> found.contentCredentials();
                default -> {
                    // Bitstreams and colour profiles say nothing about origin.
                }
            }
            at = (int) (end + (length & 1));
        }
        return found.collected();
    }
}
