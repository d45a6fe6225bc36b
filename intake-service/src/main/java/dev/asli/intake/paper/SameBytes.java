package dev.asli.intake.paper;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a PDF what tells two prints of one record apart: the moment of writing in its metadata, and the file
 * identifier, which becomes a digest of the rest (ISO 32000-1, 14.4, asks for uniqueness only). Lengths stay, so that the
 * cross-reference table stays true.
 */
final class SameBytes {

    private static final Pattern CREATED = Pattern.compile("<xmp:CreateDate>([^<]+)</xmp:CreateDate>");
    private static final Pattern WRITTEN = Pattern.compile("(<xmp:MetadataDate>)([^<]+)(</xmp:MetadataDate>)");
    private static final Pattern IDENTIFIER = Pattern.compile("/ID \\[<([0-9A-F]{32})> <([0-9A-F]{32})>]");

    private SameBytes() {}

    static byte[] of(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        Matcher created = CREATED.matcher(text);
        Matcher written = WRITTEN.matcher(text);
        if (created.find()
                && written.find()
                && written.group(2).length() == created.group(1).length()) {
            text = written.replaceFirst("$1" + created.group(1) + "$3");
        }
        String bare = IDENTIFIER.matcher(text).replaceFirst("");
        String digest = digest(bare);
        String identified = IDENTIFIER.matcher(text).replaceFirst("/ID [<" + digest + "> <" + digest + ">]");
        return identified.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String digest(String text) {
        try {
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.ISO_8859_1));
            return HexFormat.of().formatHex(sha256, 0, 16).toUpperCase(Locale.ROOT);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
