package dev.asli.intake.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Kinds of media this slice takes, told by their first bytes and never by their names. */
public enum MediaType {
    JPEG("image/jpeg"),
    PNG("image/png"),
    WEBP("image/webp");

    /** How many first bytes decide. */
    public static final int SIGNATURE_BYTES = 12;

    private static final byte[] JPEG_START = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private final String iana;

    MediaType(String iana) {
        this.iana = iana;
    }

    public String iana() {
        return iana;
    }

    /** @param first the first bytes, fewer than {@link #SIGNATURE_BYTES} when there are no more */
    public static Optional<MediaType> of(byte[] first) {
        if (starts(first, JPEG_START)) {
            return Optional.of(JPEG);
        }
        if (starts(first, PNG_START)) {
            return Optional.of(PNG);
        }
        return first.length >= SIGNATURE_BYTES && says(first, 0, "RIFF") && says(first, 8, "WEBP")
                ? Optional.of(WEBP)
                : Optional.empty();
    }

    private static boolean starts(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static boolean says(byte[] bytes, int from, String text) {
        return new String(bytes, from, text.length(), StandardCharsets.US_ASCII).equals(text);
    }
}
