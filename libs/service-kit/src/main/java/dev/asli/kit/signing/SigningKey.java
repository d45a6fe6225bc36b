package dev.asli.kit.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * An Ed25519 key pair as operators hand it over: one PEM file with a PKCS#8 private key (RFC 8410) followed by its
 * X.509 public key, as {@code openssl genpkey -algorithm ed25519} and {@code openssl pkey -pubout} write them.
 */
public record SigningKey(PrivateKey privateKey, PublicKey publicKey) {

    private static final String ALGORITHM = "Ed25519";

    /** @throws IllegalStateException naming the file when it is missing or not such a key */
    public static SigningKey read(Path file) {
        try {
            String pem = Files.readString(file, StandardCharsets.US_ASCII);
            KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
            return new SigningKey(
                    factory.generatePrivate(new PKCS8EncodedKeySpec(section(pem, "PRIVATE KEY"))),
                    factory.generatePublic(new X509EncodedKeySpec(section(pem, "PUBLIC KEY"))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The signing key %s cannot be read.".formatted(file), unreadable);
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            throw new IllegalStateException(
                    "%s is not a PEM file with an Ed25519 private and public key.".formatted(file), malformed);
        }
    }

    /** The 32 bytes of RFC 8032. */
    public byte[] rawPublicKey() {
        byte[] encoded = publicKey.getEncoded();
        byte[] raw = new byte[32];
        System.arraycopy(encoded, encoded.length - raw.length, raw, 0, raw.length);
        return raw;
    }

    private static byte[] section(String pem, String title) {
        String begin = "-----BEGIN " + title + "-----";
        String end = "-----END " + title + "-----";
        int from = pem.indexOf(begin);
        int to = pem.indexOf(end);
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("no section " + title);
        }
        return Base64.getMimeDecoder().decode(pem.substring(from + begin.length(), to));
    }
}
