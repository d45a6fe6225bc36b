package dev.asli.cli.hash;

import dev.asli.pdq.PdqHash;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * @param picture PDQ, or why there is none
 */
record FileHashes(Path file, long bytes, String sha256, String sha512, Picture picture) {

    private static final int CHUNK = 1 << 16;

    static FileHashes of(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException("%s is a folder.".formatted(file));
        }
        MessageDigest sha256 = digest("SHA-256");
        MessageDigest sha512 = digest("SHA-512");
        long bytes = 0;
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                sha256.update(chunk, 0, read);
                sha512.update(chunk, 0, read);
                bytes += read;
            }
        }
        HexFormat hex = HexFormat.of();
        return new FileHashes(
                file, bytes, hex.formatHex(sha256.digest()), hex.formatHex(sha512.digest()), Picture.read(file));
    }

    Map<String, Object> json() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("file", file.toString());
        members.put("bytes", bytes);
        members.put("sha256", sha256);
        members.put("sha512", sha512);
        switch (picture) {
            case Picture.Hashed(PdqHash pdq) -> {
                members.put("pdq", pdq.hex());
                members.put("pdqQuality", pdq.quality());
            }
            case Picture.NotHashed(String why) -> members.put("pdqAbsentBecause", why);
        }
        return members;
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has " + algorithm + ".", impossible);
        }
    }
}
