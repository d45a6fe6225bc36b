package dev.asli.intake.message;

import dev.asli.intake.complaint.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A text with 16 random bytes before it. The ledger holds SHA-256 of the salt in hex followed by the text: without the salt
 * a short text could be found by trying, and with it anybody who was given the case file can check the text.
 */
public record MessageContent(byte[] salt, String text) {

    public static final int SALT_BYTES = 16;

    byte[] bytes() {
        byte[] said = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(SALT_BYTES + said.length)
                .put(salt, 0, SALT_BYTES)
                .put(said)
                .array();
    }

    static MessageContent read(byte[] bytes) {
        return new MessageContent(
                Arrays.copyOf(bytes, SALT_BYTES),
                new String(bytes, SALT_BYTES, bytes.length - SALT_BYTES, StandardCharsets.UTF_8));
    }

    public String saltHex() {
        return HexFormat.of().formatHex(salt);
    }

    String commitment() {
        return Sha256.hex(saltHex() + text);
    }

    @Override
    public String toString() {
        return "MessageContent";
    }
}
