package dev.asli.detection.media;

/** Why an exhibit cannot be examined. Names are public codes: append-only. None says anything about genuineness. */
public enum UnexaminableReason {
    EMPTY("The file is empty. Send the file again from where it was saved."),
    UNSUPPORTED_TYPE(
            "The content is no JPEG, PNG or WebP picture, whatever its name says. Send the picture in one of these."),
    TRUNCATED("The file ends before the picture does. Send it again; the transfer or the copy was cut off."),
    CORRUPT("The file cannot be decoded as the picture it claims to be. Send the original instead of a repaired copy."),
    TOO_MANY_PIXELS("The picture has more pixels than this examiner takes. Send a crop of the part that matters."),
    DECODER_TIMED_OUT(
            "The examination took longer than its time limit and was given up. Try again, or send the original.");

    private final String words;

    UnexaminableReason(String words) {
        this.words = words;
    }

    /** What to do about it, in plain English. */
    public String words() {
        return words;
    }
}
