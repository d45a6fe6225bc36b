package dev.asli.ledger.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A SHA-256 value in the tree, kept as text so that it compares by value.
 *
 * @param hex 64 lower-case hexadecimal characters
 */
public record Hash(String hex) {

    private static final int BYTES = 32;
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    public Hash {
        if (hex.length() != 2 * BYTES || !hex.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
            throw new IllegalArgumentException("A hash is 64 lower-case hexadecimal characters.");
        }
    }

    /** RFC 9162, section 2.1.1: SHA-256(0x00 || entry). The prefix keeps an entry from passing for a node. */
    public static Hash ofLeaf(byte[] entry) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return new Hash(HexFormat.of().formatHex(digest.digest(entry)));
    }

    /** RFC 9162, section 2.1.1: SHA-256(0x01 || left || right). */
    public static Hash ofNode(Hash left, Hash right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left.bytes());
        return new Hash(HexFormat.of().formatHex(digest.digest(right.bytes())));
    }

    /** The root of a tree without entries: SHA-256 of nothing. */
    public static Hash ofEmptyTree() {
        return new Hash(HexFormat.of().formatHex(sha256().digest()));
    }

    /** @throws IllegalArgumentException when the text is not base64 of 32 bytes */
    public static Hash ofBase64(String base64) {
        return new Hash(HexFormat.of().formatHex(Base64.getDecoder().decode(base64)));
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes());
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
