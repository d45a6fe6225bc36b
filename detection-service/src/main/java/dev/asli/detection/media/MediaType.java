package dev.asli.detection.media;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The kinds of picture that are examined, told by their first bytes and never by a name. */
public enum MediaType {
    JPEG("image/jpeg"),
    PNG("image/png"),
    WEBP("image/webp");

    private static final byte[] JPEG_START = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] RIFF = "RIFF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] WEBP_FORM = "WEBP".getBytes(StandardCharsets.US_ASCII);
    private static final int FORM_OFFSET = 8;

    private final String iana;

    MediaType(String iana) {
        this.iana = iana;
    }

    /** The IANA media type. */
    public String iana() {
        return iana;
    }

    static Optional<MediaType> of(byte[] bytes) {
        if (Bytes.startsWith(bytes, 0, JPEG_START)) {
            return Optional.of(JPEG);
        }
        if (Bytes.startsWith(bytes, 0, PNG_START)) {
            return Optional.of(PNG);
        }
        boolean webp = Bytes.startsWith(bytes, 0, RIFF) && Bytes.startsWith(bytes, FORM_OFFSET, WEBP_FORM);
        return webp ? Optional.of(WEBP) : Optional.empty();
    }
}
