package dev.asli.intake.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * References and secrets of cases. The secret is derived, so that a repeated filing can be answered with it although it
 * is stored nowhere. Its record is an HMAC under a pepper: a slow password hash would add nothing, since 100 random bits
 * cannot be searched, and the pepper makes a stolen table useless by itself.
 */
@ApplicationScoped
public class CaseKeys {

    private static final String ALGORITHM = "HmacSHA256";
    private static final char[] CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final int SECRET_LENGTH = 20;
    private static final int CODE_LENGTH = 16;
    private static final int SHORTEST_KEY = 32;

    private final SecureRandom random = new SecureRandom();
    private final CaseAccessConfig config;

    CaseKeys(CaseAccessConfig config) {
        this.config = config;
    }

    /** Example: ASLI-2026-7K3F-9QXM. Not a secret. */
    public String newReference(int year) {
        byte[] bytes = new byte[8];
        random.nextBytes(bytes);
        String text = crockford(bytes, 8);
        return "ASLI-%d-%s-%s".formatted(year, text.substring(0, 4), text.substring(4));
    }

    /** 100 bits in four groups of five. The same for the same request id and reference. */
    public String secret(String requestId, String reference) {
        String text = crockford(mac(config.secretKey(), "secret", requestId, reference), SECRET_LENGTH);
        return "%s-%s-%s-%s"
                .formatted(text.substring(0, 5), text.substring(5, 10), text.substring(10, 15), text.substring(15));
    }

    /** What is stored of a secret. */
    public byte[] hash(String reference, String secret) {
        return mac(config.pepper(), "case", normalized(reference), normalized(secret));
    }

    /** A recovery code: 80 bits in four groups of four. The same for the same parts, so that a repetition gets it again. */
    public String recoveryCode(String... parts) {
        String[] all = Stream.concat(Stream.of("recovery"), Stream.of(parts)).toArray(String[]::new);
        String text = crockford(mac(config.secretKey(), all), CODE_LENGTH);
        return "%s-%s-%s-%s"
                .formatted(text.substring(0, 4), text.substring(4, 8), text.substring(8, 12), text.substring(12));
    }

    /** What is stored of a recovery code. */
    public byte[] recoveryHash(String reference, String code) {
        return mac(config.pepper(), "recovery", normalized(reference), normalized(code));
    }

    /** What is stored of anything else a caller sent, for comparison with a repetition. */
    public byte[] digest(String purpose, byte[] content) {
        return mac(config.pepper(), purpose, Base64.getEncoder().encodeToString(content));
    }

    /** Takes the same time wherever the difference is. */
    public static boolean same(byte[] expected, byte[] given) {
        return MessageDigest.isEqual(expected, given);
    }

    /** Upper case without hyphens and spaces; letters that look like digits are read as those. */
    static String normalized(String text) {
        return text.toUpperCase(Locale.ROOT)
                .replaceAll("[-\\s]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    /** @throws IllegalArgumentException when it is not base64 of at least 32 bytes */
    static byte[] key(String base64) {
        byte[] key = Base64.getDecoder().decode(base64);
        if (key.length < SHORTEST_KEY) {
            throw new IllegalArgumentException("A key has at least %d bytes.".formatted(SHORTEST_KEY));
        }
        return key;
    }

    private static String crockford(byte[] bytes, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            int bit = i * 5;
            int window = (bytes[bit / 8] & 0xff) << 8 | (bit / 8 + 1 < bytes.length ? bytes[bit / 8 + 1] & 0xff : 0);
            text.append(CROCKFORD[window >> (11 - bit % 8) & 31]);
        }
        return text.toString();
    }

    private static byte[] mac(Optional<String> key, String... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(key.orElseThrow()), ALGORITHM));
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                mac.update(bytes);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java has no " + ALGORITHM + ".", impossible);
        }
    }
}
