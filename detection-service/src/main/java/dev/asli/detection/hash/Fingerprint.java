package dev.asli.detection.hash;

/**
 * A hash of the exhibit.
 *
 * @param hex lower-case
 * @param quality PDQ's own, 0..100; 100 for cryptographic hashes
 */
public record Fingerprint(Kind kind, String hex, int quality) {

    /** What the hash is of and how it is compared. */
    public enum Kind {
        /** 256 bits of what the picture looks like; near pictures have near hashes. */
        PDQ,
        /** Of the bytes; any change gives another hash. */
        SHA256
    }
}
