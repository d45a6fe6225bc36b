package dev.asli.detection.media;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a file carries beside its pixels, not yet interpreted. All of it is the sender's word.
 *
 * @param exif TIFF structures, without the {@code Exif} preamble
 * @param xmp XMP packets (ISO 16684-1), UTF-8
 * @param iptc records of IPTC-IIM 4.2
 * @param texts PNG text chunks by keyword; the first of each keyword
 * @param contentCredentials whether a C2PA manifest store is present
 */
public record Embedded(
        List<byte[]> exif, List<byte[]> xmp, List<byte[]> iptc, Map<String, String> texts, boolean contentCredentials) {

    /** Never fails: what cannot be read is left out, as nothing may be concluded from its absence. */
    static Embedded read(MediaType type, byte[] bytes) {
        return switch (type) {
            case JPEG -> JpegMetadata.read(bytes);
            case PNG -> PngMetadata.read(bytes);
            case WEBP -> WebpMetadata.read(bytes);
        };
    }

    /** Keeps blocks up to a number and a size in all: a hostile file may carry a million of them, or few that unpack to gigabytes. */
    static final class Collector {

        private static final int MOST_OF_A_KIND = 16;
        private static final int MOST_TEXTS = 100;
        private static final int MOST_BYTES = 8 << 20;

        private final List<byte[]> exif = new ArrayList<>();
        private final List<byte[]> xmp = new ArrayList<>();
        private final List<byte[]> iptc = new ArrayList<>();
        private final Map<String, String> texts = new LinkedHashMap<>();
        private boolean contentCredentials;
        private int room = MOST_BYTES;
        private int textsSeen;

        void exif(byte[] tiff) {
            keep(exif, tiff);
        }

        void xmp(byte[] packet) {
            keep(xmp, packet);
        }

        void iptc(byte[] records) {
            keep(iptc, records);
        }

        void contentCredentials() {
            contentCredentials = true;
        }

        /** Asked before a text is unpacked, as unpacking is what costs. */
        boolean takesAnotherText() {
            textsSeen++;
            return textsSeen <= MOST_TEXTS && room > 0;
        }

        void text(String keyword, String text) {
            if (text.length() <= room && texts.putIfAbsent(keyword, text) == null) {
                room -= text.length();
            }
        }

        Embedded collected() {
            return new Embedded(exif, xmp, iptc, texts, contentCredentials);
        }

        private void keep(List<byte[]> kind, byte[] block) {
            if (kind.size() < MOST_OF_A_KIND && block.length <= room) {
                kind.add(block);
                room -= block.length;
            }
        }
    }
}
