package dev.asli.detection.media;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;

/** Turns bytes into a picture, or says why not. Works in memory only: no decoder may write to disk. */
@ApplicationScoped
public class Decoder {

    private final MediaConfig limits;
    private final Map<MediaType, ImageReaderSpi> readers = new EnumMap<>(MediaType.class);

    public Decoder(MediaConfig limits) {
        this.limits = limits;
        ImageIO.setUseCache(false);
        IIORegistry registry = IIORegistry.getDefaultInstance();
        // Registered by hand: what a class path scan finds depends on the thread that starts it.
        JPEGImageReaderSpi jpeg = new JPEGImageReaderSpi();
        registry.registerServiceProvider(jpeg, ImageReaderSpi.class);
        readers.put(MediaType.JPEG, jpeg);
        readers.put(MediaType.WEBP, new WebPImageReaderSpi());
        readers.put(MediaType.PNG, png(registry));
    }

    /** @throws UnexaminableException saying why these bytes give no picture */
    public Media decode(byte[] bytes, TimeLimit time) {
        if (bytes.length == 0) {
            throw new UnexaminableException(UnexaminableReason.EMPTY);
        }
        MediaType type =
                MediaType.of(bytes).orElseThrow(() -> new UnexaminableException(UnexaminableReason.UNSUPPORTED_TYPE));
        Header header = Header.read(type, bytes);
        header.check(limits);
        Embedded embedded = Embedded.read(type, bytes);
        Orientation orientation = ExifTags.of(embedded).orientation();
        return new Media(type, new Picture(pixels(type, bytes, header, time), orientation), embedded);
    }

    private BufferedImage pixels(MediaType type, byte[] bytes, Header header, TimeLimit time) {
        try {
            ImageReader reader = reader(type);
            try (TimedStream stream = new TimedStream(bytes, time)) {
                reader.setInput(stream, true, true);
                new Header(reader.getWidth(0), reader.getHeight(0), header.pixelBytes(), 1, true).check(limits);
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        } catch (UnexaminableException known) {
            throw known;
        } catch (EOFException endsEarly) {
            throw new UnexaminableException(UnexaminableReason.TRUNCATED);
        } catch (IOException | RuntimeException broken) {
            // Decoders of hostile bytes fail in every way there is; none of them is ours to repair.
            throw new UnexaminableException(UnexaminableReason.CORRUPT);
        } catch (OutOfMemoryError tooLarge) {
            throw new UnexaminableException(UnexaminableReason.TOO_MANY_PIXELS);
        }
    }

    private ImageReader reader(MediaType type) throws IOException {
        ImageReaderSpi provider = readers.get(type);
        if (provider == null) {
            throw new IllegalStateException("No decoder for " + type);
        }
        return provider.createReaderInstance();
    }

    private static ImageReaderSpi png(IIORegistry registry) {
        Iterator<ImageReaderSpi> providers = registry.getServiceProviders(
                ImageReaderSpi.class,
                candidate -> candidate instanceof ImageReaderSpi spi
                        && spi.getClass().getName().startsWith("com.sun.imageio.plugins.png."),
                true);
        if (!providers.hasNext()) {
            throw new IllegalStateException("This JDK has no PNG reader; its module java.desktop is incomplete.");
        }
        return providers.next();
    }
}
