package dev.asli.detection.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.asli.detection.Samples;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecoderTest {

    private final Decoder decoder = new Decoder(new Limits(50_000_000, 20_000, 64));

    record Limits(long maxPixels, int maxSide, int maxScans) implements MediaConfig {}

    @Test
    void decodesAJpeg() {
        Media media = decode(Samples.jpeg());

        assertThat(media.type().iana()).isEqualTo("image/jpeg");
        assertThat(media.picture().width()).isEqualTo(320);
        assertThat(media.picture().height()).isEqualTo(240);
    }

    @Test
    void decodesAPngToItsVeryPixels() {
        BufferedImage noise = Samples.noise(40, 30);

        Pixels pixels = decode(Samples.encode(noise, "png")).picture().crop(3, 4, 20, 10);

        assertThat(pixels.rgb()[0]).isEqualTo(noise.getRGB(3, 4) & 0xFFFFFF);
        assertThat(pixels.rgb()[10 * 20 - 1]).isEqualTo(noise.getRGB(22, 13) & 0xFFFFFF);
    }

    @Test
    void greyStaysAsStored() {
        BufferedImage grey = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
        Arrays.fill(((DataBufferByte) grey.getRaster().getDataBuffer()).getData(), (byte) 100);

        assertThat(decode(Samples.encode(grey, "png"))
                        .picture()
                        .crop(0, 0, 8, 8)
                        .rgb())
                .containsOnly(0x646464);
    }

    @Test
    void decodesAWebp() {
        Media media = decode(Samples.shared("c2pa/mars.webp"));

        assertThat(media.type().iana()).isEqualTo("image/webp");
        assertThat(media.picture().width()).isGreaterThan(100);
    }

    @Test
    void aCutWebpIsTruncated() {
        byte[] webp = Samples.shared("c2pa/mars.webp");

        assertThat(reason(Samples.cut(webp, webp.length / 2))).isEqualTo(UnexaminableReason.TRUNCATED);
    }

    @Test
    void nothingIsEmpty() {
        assertThat(reason(new byte[0])).isEqualTo(UnexaminableReason.EMPTY);
    }

    @Test
    void textIsUnsupportedWhateverItIsCalled() {
        assertThat(reason("GIF89a or a letter".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(UnexaminableReason.UNSUPPORTED_TYPE);
    }

    @ParameterizedTest
    @CsvSource({"4", "30", "700", "2000"})
    void aJpegCutAnywhereIsTruncated(int length) {
        assertThat(reason(Samples.cut(Samples.jpeg(), length))).isEqualTo(UnexaminableReason.TRUNCATED);
    }

    @ParameterizedTest
    @CsvSource({"8", "20", "40", "400"})
    void aPngCutAnywhereIsTruncated(int length) {
        assertThat(reason(Samples.cut(Samples.png(), length))).isEqualTo(UnexaminableReason.TRUNCATED);
    }

    @Test
    void aPngWithAChangedByteIsCorrupt() {
        byte[] png = Samples.png();
        png[png.length / 2] ^= 1;

        assertThat(reason(png)).isEqualTo(UnexaminableReason.CORRUPT);
    }

    @Test
    void aHeaderWithoutPixelsIsCorrupt() {
        assertThat(reason(Samples.bomb(10, 10))).isIn(UnexaminableReason.CORRUPT, UnexaminableReason.TRUNCATED);
    }

    @Test
    void aPixelBombIsRefusedWithoutAllocatingIt() {
        Runtime heap = Runtime.getRuntime();
        long before = heap.totalMemory() - heap.freeMemory();

        UnexaminableReason reason = reason(Samples.bomb(60_000, 60_000));

        assertThat(reason).isEqualTo(UnexaminableReason.TOO_MANY_PIXELS);
        assertThat(heap.totalMemory() - heap.freeMemory() - before).isLessThan(50_000_000);
    }

    @ParameterizedTest
    @CsvSource({"7072,7072", "20001,10", "10,20001", "2147483647,2147483647"})
    void sizesOverTheLimitsAreRefused(int width, int height) {
        assertThat(reason(Samples.bomb(width, height))).isEqualTo(UnexaminableReason.TOO_MANY_PIXELS);
    }

    @Test
    void aJpegOfManyScansIsRefused() {
        byte[] jpeg = Samples.jpeg();
        byte[] scan = {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 0, 0};
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(jpeg, 0, jpeg.length - 2);
        for (int i = 0; i < 64; i++) {
            bytes.writeBytes(scan);
        }
        bytes.write(jpeg, jpeg.length - 2, 2);

        assertThat(reason(bytes.toByteArray())).isEqualTo(UnexaminableReason.CORRUPT);
    }

    @Test
    void timeThatIsUpEndsTheDecoding() {
        assertThatThrownBy(() -> decoder.decode(Samples.jpeg(), new TimeLimit(Duration.ofNanos(-1))))
                .isInstanceOfSatisfying(
                        UnexaminableException.class,
                        ended -> assertThat(ended.reason()).isEqualTo(UnexaminableReason.DECODER_TIMED_OUT));
    }

    /** A white corner of a dark picture goes where the Exif tag turns it. */
    @ParameterizedTest
    @CsvSource({
        "1,64,32,0,0", "2,64,32,48,0", "3,64,32,48,16", "4,64,32,0,16",
        "5,32,64,0,0", "6,32,64,16,0", "7,32,64,16,48", "8,32,64,0,48"
    })
    void exifOrientationIsHonoured(int tag, int width, int height, int whiteX, int whiteY) {
        BufferedImage image = new BufferedImage(64, 32, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 256; i++) {
            image.setRGB(i % 16, i / 16, 0xFFFFFF);
        }

        Picture picture = decode(Samples.withExifShort(Samples.encode(image, "jpeg"), 274, tag))
                .picture();

        assertThat(picture.width()).isEqualTo(width);
        assertThat(picture.height()).isEqualTo(height);
        assertThat(blue(picture.crop(whiteX + 4, whiteY + 4, 8, 8))).allMatch(level -> level > 200);
        int darkX = whiteX == 0 ? width - 12 : 4;
        assertThat(blue(picture.crop(darkX, whiteY + 4, 8, 8))).allMatch(level -> level < 60);
    }

    @Test
    void compressedTextIsUnpackedToABoundedLength() {
        Deflater deflater = new Deflater(9);
        deflater.setInput(new byte[200_000_000]);
        deflater.finish();
        byte[] packed = new byte[400_000];
        int length = deflater.deflate(packed);
        deflater.end();
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.writeBytes("parameters\0\0".getBytes(StandardCharsets.US_ASCII));
        text.write(packed, 0, length);

        Media media = decode(Samples.withChunk(Samples.png(), "zTXt", text.toByteArray()));

        assertThat(media.embedded().texts().get("parameters")).hasSize(1 << 20);
    }

    @Test
    void manySmallBlocksThatUnpackToGigabytesAreKeptToABoundedSize() {
        byte[] text = international("XML:com.adobe.xmp", new byte[1 << 20]);
        byte[] png = Samples.png();
        for (int i = 0; i < 200; i++) {
            png = Samples.withChunk(png, "iTXt", text);
        }

        Embedded embedded = decode(png).embedded();

        assertThat(embedded.xmp().stream().mapToInt(packet -> packet.length).sum())
                .isBetween(1 << 20, 8 << 20);
    }

    @Test
    void aMillionEmptyBlocksAreNotKept() {
        byte[] webpStart = "RIFF____WEBP".getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(webpStart);
        for (int i = 0; i < 100_000; i++) {
            bytes.writeBytes(new byte[] {'X', 'M', 'P', ' ', 0, 0, 0, 0});
        }

        assertThat(Embedded.read(MediaType.WEBP, bytes.toByteArray()).xmp()).hasSize(16);
    }

    @Test
    void aJpegOfManyEmptySegmentsIsRefused() {
        byte[] jpeg = Samples.jpeg();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(jpeg, 0, 2);
        for (int i = 0; i < 5_000; i++) {
            bytes.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, 2});
        }
        bytes.write(jpeg, 2, jpeg.length - 2);

        assertThat(reason(bytes.toByteArray())).isEqualTo(UnexaminableReason.CORRUPT);
    }

    /** Ten thousand Exif entries, each of which points to the same half megabyte. */
    @Test
    void exifThatAsksForGigabytesIsReadToABoundedSize() {
        int entries = 10_000;
        int data = 500_000;
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + entries * 12 + 4 + data);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) entries);
        for (int i = 0; i < entries; i++) {
            tiff.putShort((short) (1_000 + i)).putShort((short) 7).putInt(data).putInt(tiff.capacity() - data);
        }
        Embedded embedded =
                decode(Samples.withChunk(Samples.png(), "eXIf", tiff.array())).embedded();
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        ExifTags.of(embedded);

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(50_000_000);
    }

    @Test
    void pixelsOfSixteenBitsCountForMore() {
        byte[] header = Samples.bomb(7_000, 7_000);
        header[8 + 8 + 8] = 16;
        CRC32 sum = new CRC32();
        sum.update(header, 12, 17);
        ByteBuffer.wrap(header).putInt(29, (int) sum.getValue());

        assertThat(reason(header)).isEqualTo(UnexaminableReason.TOO_MANY_PIXELS);
        assertThat(reason(Samples.bomb(7_000, 7_000))).isNotEqualTo(UnexaminableReason.TOO_MANY_PIXELS);
    }

    @ParameterizedTest
    @CsvSource({"4999,4999,TOO_MANY_PIXELS", "4000,4000,TRUNCATED"})
    void webpCountsForWhatItsDecoderHolds(int width, int height, UnexaminableReason expected) {
        ByteBuffer webp = ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN);
        webp.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(22);
        webp.put("WEBPVP8X".getBytes(StandardCharsets.US_ASCII)).putInt(10).putInt(0);
        webp.putShort((short) (width - 1))
                .put((byte) 0)
                .putShort((short) (height - 1))
                .put((byte) 0);

        assertThat(reason(webp.array())).isEqualTo(expected);
    }

    private static byte[] international(String keyword, byte[] content) {
        Deflater deflater = new Deflater(9);
        deflater.setInput(content);
        deflater.finish();
        byte[] packed = new byte[content.length];
        int length = deflater.deflate(packed);
        deflater.end();
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.writeBytes((keyword + "\0\1\0\0\0").getBytes(StandardCharsets.US_ASCII));
        text.write(packed, 0, length);
        return text.toByteArray();
    }

    private static List<Integer> blue(Pixels pixels) {
        return Arrays.stream(pixels.rgb()).map(rgb -> rgb & 0xFF).boxed().toList();
    }

    private Media decode(byte[] bytes) {
        return decoder.decode(bytes, new TimeLimit(Duration.ofSeconds(30)));
    }

    private UnexaminableReason reason(byte[] bytes) {
        try {
            decode(bytes);
        } catch (UnexaminableException refused) {
            return refused.reason();
        }
        throw new AssertionError("was decoded");
    }
}
