package dev.asli.intake.message;

import dev.asli.intake.complaint.Sha256;
import java.util.HexFormat;

/**
 * A text with 16 random bytes before it. The ledger holds SHA-256 of the salt in hex followed by the text: without the salt
 * a short text could be found by trying, and with it anybody who was given the case file can check the text.
 */
public record MessageContent(byte[] salt, String text) {

    public static final int SALT_BYTES = 16;

    /** What is sealed. */
    String sealable() {
        return saltHex() + text;
    }

    static MessageContent read(String sealable) {
        int length = SALT_BYTES * 2;
        return new MessageContent(HexFormat.of().parseHex(sealable, 0, length), sealable.substring(length));
    }

    public String saltHex() {
        return HexFormat.of().formatHex(salt);
    }

    String commitment() {
        return Sha256.hex(sealable());
    }

    @Override
    public String toString() {
        return "MessageContent";
    }
}
