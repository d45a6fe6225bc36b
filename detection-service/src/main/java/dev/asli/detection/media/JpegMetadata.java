package dev.asli.detection.media;

import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.imaging.jpeg.JpegSegmentData;
import com.drew.imaging.jpeg.JpegSegmentReader;
import com.drew.imaging.jpeg.JpegSegmentType;
import com.drew.lang.SequentialByteArrayReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Application segments of a JPEG: Exif and XMP in APP1, Photoshop in APP13, JUMBF with C2PA in APP11. */
final class JpegMetadata {

    private static final byte[] EXIF = ascii("Exif\0\0");
    private static final byte[] XMP = ascii("http://ns.adobe.com/xap/1.0/\0");
    private static final byte[] PHOTOSHOP = ascii("Photoshop 3.0\0");

    private JpegMetadata() {}

    static Embedded read(byte[] bytes) {
        Embedded.Collector found = new Embedded.Collector();
        JpegSegmentData segments;
        try {
            segments = JpegSegmentReader.readSegments(
                    new SequentialByteArrayReader(bytes),
                    List.of(JpegSegmentType.APP1, JpegSegmentType.APPB, JpegSegmentType.APPD));
        } catch (JpegProcessingException | IOException unreadable) {
            return found.collected();
        }
        segments.getSegments(JpegSegmentType.APP1).forEach(segment -> {
            if (Bytes.startsWith(segment, 0, EXIF)) {
                found.exif(after(EXIF, segment));
            } else if (Bytes.startsWith(segment, 0, XMP)) {
                found.xmp(after(XMP, segment));
            }
        });
        segments.getSegments(JpegSegmentType.APPD).forEach(segment -> {
            if (Bytes.startsWith(segment, 0, PHOTOSHOP)) {
                PhotoshopResources.iptc(after(PHOTOSHOP, segment)).forEach(found::iptc);
            }
        });
        segments.getSegments(JpegSegmentType.APPB).forEach(segment -> {
            String content = new String(segment, StandardCharsets.ISO_8859_1);
            if (content.contains("jumb") && content.contains("c2pa")) {
                found.contentCredentials();
            }
        });
        return found.collected();
    }

    private static byte[] after(byte[] preamble, byte[] segment) {
        return Arrays.copyOfRange(segment, preamble.length, segment.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
