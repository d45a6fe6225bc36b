package dev.asli.gateway.apikey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What its holder sends: {@code asli_<environment>_<id>_<secret>}.
 *
 * <p>Only a SHA-256 of the secret is kept. A slow password hash would buy nothing: the secret is 256 random bits, which
 * no dictionary holds and nobody can run through, while every request would pay for it.
 *
 * @param environment keeps a test key out of production
 * @param id 16 lower-case hex digits
 * @param secret 64 lower-case hex digits
 */
public record KeySecret(String environment, String id, String secret) {

    private static final Pattern SHAPE = Pattern.compile("asli_([a-z0-9]{1,16})_([0-9a-f]{16})_([0-9a-f]{64})");
    private static final int ID_BYTES = 8;
    private static final int SECRET_BYTES = 32;

    static KeySecret generate(String environment, SecureRandom random) {
        return new KeySecret(environment, hex(random, ID_BYTES), hex(random, SECRET_BYTES));
    }

    public static Optional<KeySecret> parse(String presented) {
        Matcher matcher = SHAPE.matcher(presented.strip());
        return matcher.matches()
                ? Optional.of(new KeySecret(matcher.group(1), matcher.group(2), matcher.group(3)))
                : Optional.empty();
    }

    /** The whole key, for its one showing. */
    public String text() {
        return "asli_%s_%s_%s".formatted(environment, id, secret);
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This Java has no SHA-256.", impossible);
        }
    }

    @Override
    public String toString() {
        return "KeySecret[" + id + "]";
    }

    private static String hex(SecureRandom random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
