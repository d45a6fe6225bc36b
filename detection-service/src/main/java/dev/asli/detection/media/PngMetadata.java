package dev.asli.detection.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.InflaterInputStream;

/** Text, Exif and C2PA chunks of a PNG. Compressed text is unpacked to a bounded length. */
final class PngMetadata {

    private static final int FIRST_CHUNK = 8;
    private static final int AROUND_DATA = 12;
    private static final int LONGEST_TEXT = 1 << 20;
    private static final String XMP_KEYWORD = "XML:com.adobe.xmp";

    private PngMetadata() {}

    static Embedded read(byte[] bytes) {
        Embedded.Collector found = new Embedded.Collector();
        int at = FIRST_CHUNK;
        while (at + AROUND_DATA <= bytes.length) {
            long length = Bytes.bigEndian32(bytes, at);
            long next = at + AROUND_DATA + length;
            if (next > bytes.length) {
                break;
            }
            String type = Bytes.fourLetters(bytes, at + 4);
            switch (type) {
                case "caBX" -> found.contentCredentials();
                case "eXIf" -> found.exif(data(bytes, at, (int) length));
                case "tEXt", "zTXt", "iTXt" -> {
                    if (found.takesAnotherText()) {
                        text(found, type, data(bytes, at, (int) length));
                    }
                }
                default -> {
                    // Pixels, palettes and the rest say nothing about origin.
                }
            }
            at = (int) next;
        }
        return found.collected();
    }

    private static byte[] data(byte[] bytes, int chunk, int length) {
        return Arrays.copyOfRange(bytes, chunk + 8, chunk + 8 + length);
    }

    private static void text(Embedded.Collector found, String type, byte[] data) {
        switch (type) {
            case "tEXt" -> plain(found, data);
            case "zTXt" -> compressed(found, data);
            default -> international(found, data);
        }
    }

    private static void plain(Embedded.Collector found, byte[] data) {
        int end = zero(data, 0);
        keep(found, data, end, bounded(data, end + 1, StandardCharsets.ISO_8859_1));
    }

    private static void compressed(Embedded.Collector found, byte[] data) {
        int end = zero(data, 0);
        keep(found, data, end, inflated(data, end + 2, StandardCharsets.ISO_8859_1));
    }

    /** Keyword, 0, compression flag and method, language, 0, translated keyword, 0, text. */
    private static void international(Embedded.Collector found, byte[] data) {
        int end = zero(data, 0);
        if (end + 3 > data.length) {
            return;
        }
        boolean packed = data[end + 1] == 1;
        int text = zero(data, zero(data, end + 3) + 1) + 1;
        keep(
                found,
                data,
                end,
                packed ? inflated(data, text, StandardCharsets.UTF_8) : bounded(data, text, StandardCharsets.UTF_8));
    }

    private static void keep(Embedded.Collector found, byte[] data, int keywordEnd, String text) {
        String keyword = new String(data, 0, Math.min(keywordEnd, data.length), StandardCharsets.ISO_8859_1);
        if (keyword.equals(XMP_KEYWORD)) {
            found.xmp(text.getBytes(StandardCharsets.UTF_8));
        } else {
            found.text(keyword, text);
        }
    }

    private static String bounded(byte[] data, int from, Charset charset) {
        int start = Math.min(from, data.length);
        return new String(data, start, Math.min(data.length - start, LONGEST_TEXT), charset);
    }

    private static String inflated(byte[] data, int from, Charset charset) {
        int start = Math.min(from, data.length);
        try (InflaterInputStream text =
                new InflaterInputStream(new ByteArrayInputStream(data, start, data.length - start))) {
            return new String(text.readNBytes(LONGEST_TEXT), charset);
        } catch (IOException broken) {
            return "";
        }
    }

    private static int zero(byte[] data, int from) {
        int at = from;
        while (at < data.length && data[at] != 0) {
            at++;
        }
        return at;
    }
}
