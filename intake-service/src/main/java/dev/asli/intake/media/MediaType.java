package dev.asli.intake.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Kinds of media that are taken, told by their first bytes and never by their names. */
public enum MediaType {
    JPEG("image/jpeg"),
    PNG("image/png"),
    WEBP("image/webp"),
    MP4("video/mp4"),
    QUICKTIME("video/quicktime"),
    WEBM("video/webm"),
    MP4_AUDIO("audio/mp4"),
    WAV("audio/wav"),
    MP3("audio/mpeg"),
    OGG("audio/ogg");

    /** How many first bytes decide. */
    public static final int SIGNATURE_BYTES = 64;

    private static final byte[] JPEG_START = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    /** Of EBML, which Matroska and WebM share; the document type follows. */
    private static final byte[] EBML_START = {0x1A, 0x45, (byte) 0xDF, (byte) 0xA3};
    /** Major brands of ISO base media files that hold video; AVIF and HEIC share the form but not the brand. */
    private static final Set<String> VIDEO_BRANDS = Set.of(
            "isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "MSNV", "dash", "3gp4", "3gp5");

    private static final Set<String> AUDIO_BRANDS = Set.of("M4A ", "M4B ");

    private final String iana;

    MediaType(String iana) {
        this.iana = iana;
    }

    public String iana() {
        return iana;
    }

    /** Pictures: detection-service does not examine the others yet. */
    public static boolean examinable(String iana) {
        return iana.startsWith("image/");
    }

    /** For people, in a list. */
    public static String all() {
        return Arrays.stream(values()).map(MediaType::iana).collect(Collectors.joining(", "));
    }

    /** @param first the first bytes, fewer than {@link #SIGNATURE_BYTES} when there are no more */
    public static Optional<MediaType> of(byte[] first) {
        if (starts(first, JPEG_START)) {
            return Optional.of(JPEG);
        }
        if (starts(first, PNG_START)) {
            return Optional.of(PNG);
        }
        if (starts(first, EBML_START)) {
            return latin(first, 0, first.length).contains("webm") ? Optional.of(WEBM) : Optional.empty();
        }
        return switch (latin(first, 0, 4)) {
            case "RIFF" -> riff(latin(first, 8, 4));
            case "OggS" -> Optional.of(OGG);
            default -> latin(first, 4, 4).equals("ftyp") ? brand(latin(first, 8, 4)) : mp3(first);
        };
    }

    private static Optional<MediaType> riff(String form) {
        return switch (form) {
            case "WEBP" -> Optional.of(WEBP);
            case "WAVE" -> Optional.of(WAV);
            default -> Optional.empty();
        };
    }

    private static Optional<MediaType> brand(String brand) {
        if (brand.equals("qt  ")) {
            return Optional.of(QUICKTIME);
        }
        if (AUDIO_BRANDS.contains(brand)) {
            return Optional.of(MP4_AUDIO);
        }
        return VIDEO_BRANDS.contains(brand) ? Optional.of(MP4) : Optional.empty();
    }

    /** An ID3 tag, or the first frame of layer III with a bit rate and a sampling rate that exist. */
    private static Optional<MediaType> mp3(byte[] first) {
        if (latin(first, 0, 3).equals("ID3")) {
            return Optional.of(MP3);
        }
        boolean frame = first.length >= 4
                && (first[0] & 0xFF) == 0xFF
                && (first[1] & 0xE6) == 0xE2
                && (first[2] & 0xF0) != 0xF0
                && (first[2] & 0xF0) != 0
                && (first[2] & 0x0C) != 0x0C;
        return frame ? Optional.of(MP3) : Optional.empty();
    }

    private static boolean starts(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    /** Empty when there are not so many bytes. */
    private static String latin(byte[] bytes, int from, int length) {
        return bytes.length < from + length ? "" : new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }
}
