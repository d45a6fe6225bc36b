package dev.asli.intake.upload;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 and SHA-512 of the first bytes of a file. Never changes: more bytes make another one, so that a part that could
 * not be stored is not counted. The JDK's digests are five times as fast here as those whose state can be written down.
 *
 * @param upTo how many first bytes
 */
record Digests(long upTo, MessageDigest sha256, MessageDigest sha512) {

    static Digests none() {
        return new Digests(0, digest("SHA-256"), digest("SHA-512"));
    }

    Digests with(MessageDigest next256, MessageDigest next512, long size) {
        return new Digests(upTo + size, next256, next512);
    }

    String sha256Hex() {
        return HexFormat.of().formatHex(copy(sha256).digest());
    }

    String sha512Hex() {
        return HexFormat.of().formatHex(copy(sha512).digest());
    }

    static MessageDigest after(MessageDigest before, byte[] bytes, int size) {
        MessageDigest next = copy(before);
        next.update(bytes, 0, size);
        return next;
    }

    static String sha256Hex(byte[] bytes, int size) {
        MessageDigest digest = digest("SHA-256");
        digest.update(bytes, 0, size);
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This Java has no " + algorithm + ".", impossible);
        }
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("This Java cannot copy a digest.", impossible);
        }
    }
}
