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
 * @param photoshop Photoshop resource blocks, in which IPTC-IIM stands
 * @param texts PNG text chunks by keyword; the first of each keyword
 * @param contentCredentials whether a C2PA manifest store is present
 */
public record Embedded(
        List<byte[]> exif,
        List<byte[]> xmp,
        List<byte[]> photoshop,
        Map<String, String> texts,
        boolean contentCredentials) {

    /** Never fails: what cannot be read is left out, as nothing may be concluded from its absence. */
    static Embedded read(MediaType type, byte[] bytes) {
        return switch (type) {
            case JPEG -> JpegMetadata.read(bytes);
            case PNG -> PngMetadata.read(bytes);
            case WEBP -> WebpMetadata.read(bytes);
        };
    }

    static final class Collector {
        final List<byte[]> exif = new ArrayList<>();
        final List<byte[]> xmp = new ArrayList<>();
        final List<byte[]> photoshop = new ArrayList<>();
        final Map<String, String> texts = new LinkedHashMap<>();
        boolean contentCredentials;

        Embedded collected() {
            return new Embedded(exif, xmp, photoshop, texts, contentCredentials);
        }
    }
}
