package dev.asli.detection;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures made here, and real ones from the data folder beside the repository where it is. */
public final class Samples {

    private static final Path DATA = Path.of("../../shared/data");

    private Samples() {}

    /** Skips the calling test, and says so, where the folder is absent. */
    public static byte[] shared(String path) {
        Path file = DATA.resolve(path);
        assumeThat(file)
                .as("SKIPPED: no data folder beside the repository, so no %s", path)
                .exists();
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static BufferedImage gradient(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, Color.DARK_GRAY, width, height, Color.ORANGE));
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return image;
    }

    public static BufferedImage noise(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        return image;
    }

    public static byte[] encode(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, bytes)) {
                throw new IllegalArgumentException("no writer for " + format);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public static byte[] jpeg() {
        return encode(gradient(320, 240), "jpeg");
    }

    public static byte[] png() {
        return encode(gradient(320, 240), "png");
    }

    /** The same PNG with one more chunk after its header. */
    public static byte[] withChunk(byte[] png, String type, byte[] data) {
        int afterHeader = 8 + 12 + 13;
        byte[] chunk = chunk(type, data);
        ByteBuffer joined = ByteBuffer.allocate(png.length + chunk.length);
        joined.put(png, 0, afterHeader).put(chunk).put(png, afterHeader, png.length - afterHeader);
        return joined.array();
    }

    public static byte[] withText(byte[] png, String keyword, String text) {
        return withChunk(png, "tEXt", (keyword + "\0" + text).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The same JPEG with one more application segment at its start. */
    public static byte[] withSegment(byte[] jpeg, int marker, byte[] data) {
        ByteBuffer joined = ByteBuffer.allocate(jpeg.length + data.length + 4);
        joined.put(jpeg, 0, 2)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (data.length + 2))
                .put(data)
                .put(jpeg, 2, jpeg.length - 2);
        return joined.array();
    }

    public static byte[] withXmp(byte[] jpeg, String properties) {
        String packet = "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x='adobe:ns:meta/'>"
                + "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>" + properties
                + "</rdf:RDF></x:xmpmeta>";
        return withSegment(jpeg, 0xE1, packet.getBytes(StandardCharsets.UTF_8));
    }

    /** One Exif entry of type SHORT in the first directory. */
    public static byte[] withExifShort(byte[] jpeg, int tag, int value) {
        ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put("MM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) tag)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) value)
                .putShort((short) 0)
                .putInt(0);
        return withSegment(jpeg, 0xE1, exif.array());
    }

    /** A PNG of a few bytes whose header claims the given size. */
    public static byte[] bomb(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        byte[] start = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
        byte[] first = chunk("IHDR", header.array());
        byte[] data = chunk("IDAT", new byte[] {0x78, (byte) 0x9C, 3, 0, 0, 0, 0, 1});
        byte[] end = chunk("IEND", new byte[0]);
        return ByteBuffer.allocate(start.length + first.length + data.length + end.length)
                .put(start)
                .put(first)
                .put(data)
                .put(end)
                .array();
    }

    public static byte[] cut(byte[] bytes, int length) {
        return Arrays.copyOf(bytes, length);
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        return ByteBuffer.allocate(data.length + 12)
                .putInt(data.length)
                .put(name)
                .put(data)
                .putInt((int) sum.getValue())
                .array();
    }
}
