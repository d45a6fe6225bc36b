package dev.asli.intake.capture;

import dev.asli.intake.capture.PageRecord.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests bytes while they pass. */
final class Digests {

    private static final int PIECE = 64 * 1024;

    private Digests() {}

    static Part of(String name, InputStream in, OutputStream out) throws IOException {
        MessageDigest sha256 = digest("SHA-256");
        MessageDigest sha512 = digest("SHA-512");
        byte[] piece = new byte[PIECE];
        long size = 0;
        for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
            sha256.update(piece, 0, count);
            sha512.update(piece, 0, count);
            out.write(piece, 0, count);
            size += count;
        }
        return new Part(
                name,
                size,
                HexFormat.of().formatHex(sha256.digest()),
                HexFormat.of().formatHex(sha512.digest()));
    }

    static byte[] sha256(byte[] bytes) {
        return digest("SHA-256").digest(bytes);
    }

    static String sha256Hex(byte[] bytes) {
        return HexFormat.of().formatHex(sha256(bytes));
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This Java has no " + algorithm + ".", impossible);
        }
    }
}
