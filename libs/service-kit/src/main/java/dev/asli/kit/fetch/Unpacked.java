package dev.asli.kit.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/**
 * A body with its content coding undone, and no more of it than allowed: a small answer may unfold to anything.
 *
 * @param bytes as sent where the coding is none we know
 * @param whole false when bytes are missing or still coded
 */
public record Unpacked(byte[] bytes, boolean whole) {

    private static final int PIECE = 8192;

    /** @param mostBytes 0 or more */
    public static Unpacked of(Hop hop, int mostBytes) {
        String coding = hop.head().header("content-encoding").orElse("").strip().toLowerCase(Locale.ROOT);
        boolean all = hop.cut() == Hop.Cut.NONE;
        return switch (coding) {
            case "", "identity" -> plain(hop.body(), mostBytes, all);
            case "gzip", "x-gzip" -> read(GZIPInputStream::new, hop.body(), mostBytes, all);
            case "deflate" -> read(InflaterInputStream::new, hop.body(), mostBytes, all);
            default -> plain(hop.body(), mostBytes, false);
        };
    }

    private interface Opening {
        InputStream open(InputStream raw) throws IOException;
    }

    private static Unpacked plain(byte[] body, int mostBytes, boolean all) {
        return body.length <= mostBytes
                ? new Unpacked(body, all)
                : new Unpacked(java.util.Arrays.copyOf(body, mostBytes), false);
    }

    private static Unpacked read(Opening opening, byte[] body, int mostBytes, boolean all) {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        try (InputStream in = opening.open(new ByteArrayInputStream(body))) {
            while (out.size() < mostBytes) {
                int count = in.read(piece, 0, Math.min(PIECE, mostBytes - out.size()));
                if (count < 0) {
                    return new Unpacked(out.toByteArray(), all);
                }
                out.write(piece, 0, count);
            }
            return new Unpacked(out.toByteArray(), all && in.read() < 0);
        } catch (IOException brokenOff) {
            return new Unpacked(out.toByteArray(), false);
        }
    }
}
