package dev.asli.pdq;

import java.util.HexFormat;

/**
 * What PDQ says of one picture.
 *
 * @param hex 256 bits as 64 lower-case hexadecimal characters, in the order platforms exchange them
 * @param quality 0 (featureless: match nothing with it) to 100; exchanges commonly ask for 50 or more
 */
public record PdqHash(String hex, int quality) {

    public static final int BITS = 256;

    private static final int HEX_DIGITS = BITS / 4;

    /** @throws IllegalArgumentException when the text or the quality is out of range */
    public PdqHash {
        boolean wellFormed = hex.length() == HEX_DIGITS
                && hex.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
        if (!wellFormed) {
            throw new IllegalArgumentException("A PDQ hash is 64 lower-case hexadecimal characters.");
        }
        if (quality < 0 || quality > 100) {
            throw new IllegalArgumentException("PDQ quality %d is not within 0 and 100.".formatted(quality));
        }
    }

    /** Differing bits, 0 (same) to 256 (inverse). Unrelated pictures lie near 128; up to 31 is a confident match. */
    public int distance(PdqHash other) {
        byte[] mine = HexFormat.of().parseHex(hex);
        byte[] theirs = HexFormat.of().parseHex(other.hex);
        int differing = 0;
        for (int i = 0; i < mine.length; i++) {
            differing += Integer.bitCount((mine[i] ^ theirs[i]) & 0xff);
        }
        return differing;
    }
}
