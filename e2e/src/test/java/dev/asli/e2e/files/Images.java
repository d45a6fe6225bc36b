package dev.asli.e2e.files;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** What people and their enemies hand in. */
public final class Images {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int HUGE = 60_000;

    private Images() {}

    /** The demonstration's photograph, a whole JPEG. */
    public static byte[] photograph() {
        try (InputStream file =
                Objects.requireNonNull(Images.class.getResourceAsStream("/demo/portrait.jpg"), "demo/portrait.jpg")) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The first half of a JPEG. */
    public static byte[] truncated() {
        byte[] whole = photograph();
        return Arrays.copyOf(whole, whole.length / 2);
    }

    /** Under a hundred bytes that ask for 3.6 billion pixels. */
    public static byte[] bomb() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(PNG);
        chunk(file, "IHDR", header());
        chunk(file, "IDAT", deflated(new byte[16]));
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static byte[] header() {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(header)) {
            out.writeInt(HUGE);
            out.writeInt(HUGE);
            out.write(new byte[] {8, 0, 0, 0, 0});
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return header.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(content);
        try (DataOutputStream out = new DataOutputStream(file)) {
            out.writeInt(content.length);
            out.write(name);
            out.write(content);
            out.writeInt((int) check.getValue());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] deflated(byte[] content) {
        ByteArrayOutputStream squeezed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(squeezed)) {
            out.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return squeezed.toByteArray();
    }
}
