package dev.asli.intake.viewing;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pixels out of one file and into another: nothing else of the first gets through, metadata neither. Blocks. */
final class Transcoder {

    private static final float QUALITY = 0.8f;
    /** So few that no face can be told, however they are blown up again. */
    private static final int BLURRED_SIDE = 16;

    private final long maxPixels;
    private final int side;

    Transcoder(long maxPixels, int side) {
        this.maxPixels = maxPixels;
        this.side = side;
    }

    /** Not a picture that can be shown; the message says why. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message, null, false, false);
        }
    }

    /**
     * @param reading gets the reader before it begins, to stop it from elsewhere
     * @return JPEG
     * @throws Unreadable also for a picture of too many pixels, which is told by its header
     */
    byte[] transcode(byte[] file, Variant variant, Consumer<ImageReader> reading) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new Unreadable("it is not a picture that can be decoded here");
            }
            ImageReader reader = readers.next();
            try {
                reading.accept(reader);
                reader.setInput(in, true, true);
                return encode(shown(decode(reader), variant));
            } finally {
                reader.dispose();
            }
        } catch (IOException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NegativeArraySizeException broken) {
            throw new Unreadable("it cannot be decoded");
        }
    }

    /** Takes every n-th pixel only, so that memory follows from what is shown and not from what was sent. */
    private BufferedImage decode(ImageReader reader) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > maxPixels || width < 1 || height < 1) {
            throw new Unreadable("it has %d by %d pixels, which is too many".formatted(width, height));
        }
        ImageReadParam param = reader.getDefaultReadParam();
        int step = (int) Math.max(1, Math.max(width, height) / (2L * side));
        param.setSourceSubsampling(step, step, 0, 0);
        BufferedImage image = reader.read(0, param);
        if (image == null) {
            throw new Unreadable("it cannot be decoded");
        }
        return image;
    }

    private BufferedImage shown(BufferedImage image, Variant variant) {
        double scale = Math.min(1.0, (double) side / Math.max(image.getWidth(), image.getHeight()));
        int width = (int) Math.max(1, Math.round(image.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(image.getHeight() * scale));
        return switch (variant) {
            case CLEAR -> drawn(image, width, height, BufferedImage.TYPE_INT_RGB);
            case GREYSCALE -> drawn(image, width, height, BufferedImage.TYPE_BYTE_GRAY);
            case BLURRED -> {
                double few = Math.min(1.0, (double) BLURRED_SIDE / Math.max(width, height));
                BufferedImage small = shrunk(image, (int) Math.max(1, width * few), (int) Math.max(1, height * few));
                yield drawn(small, width, height, BufferedImage.TYPE_INT_RGB);
            }
        };
    }

    /** Halved again and again, so that every pixel counts. */
    private static BufferedImage shrunk(BufferedImage image, int width, int height) {
        BufferedImage at = image;
        while (at.getWidth() > 2 * width && at.getHeight() > 2 * height) {
            at = drawn(at, at.getWidth() / 2, at.getHeight() / 2, BufferedImage.TYPE_INT_RGB);
        }
        return drawn(at, width, height, BufferedImage.TYPE_INT_RGB);
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height, int type) {
        BufferedImage target = new BufferedImage(width, height, type);
        Graphics2D graphics = target.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(image, 0, 0, width, height, null);
        } finally {
            graphics.dispose();
        }
        return target;
    }

    private static byte[] encode(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
