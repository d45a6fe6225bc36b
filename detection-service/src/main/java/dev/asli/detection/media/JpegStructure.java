package dev.asli.detection.media;

/** Walks a JPEG's marker segments (ITU-T T.81, annex B) without decoding. */
final class JpegStructure {

    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    /** The largest exhibit has some hundred when they are full; a million empty ones are made to tire a reader. */
    private static final int MOST_SEGMENTS = 4_096;

    private JpegStructure() {}

    static Header read(byte[] bytes) {
        int width = 0;
        int height = 0;
        int scans = 0;
        int segments = 0;
        int at = 2;
        while (true) {
            at = nextMarker(bytes, at);
            if (at < 0) {
                return new Header(width, height, Header.USUAL_PIXEL, scans, false);
            }
            int marker = Bytes.unsigned8(bytes, at);
            at++;
            if (marker == END_OF_IMAGE) {
                return new Header(width, height, Header.USUAL_PIXEL, scans, scans > 0);
            }
            if (standsAlone(marker)) {
                continue;
            }
            int length = Bytes.bigEndian16(bytes, at);
            segments++;
            if (length < 2 || segments > MOST_SEGMENTS) {
                throw new UnexaminableException(UnexaminableReason.CORRUPT);
            }
            if (isFrame(marker)) {
                height = Math.max(height, Bytes.bigEndian16(bytes, at + 3));
                width = Math.max(width, Bytes.bigEndian16(bytes, at + 5));
            }
            if (marker == START_OF_SCAN) {
                scans++;
            }
            at += length;
        }
    }

    /** Index of the marker's second byte at or after the place; stuffed zeros and fill bytes are no markers; -1 at the end. */
    private static int nextMarker(byte[] bytes, int from) {
        for (int at = Math.max(from, 0); at + 1 < bytes.length; at++) {
            int second = Bytes.unsigned8(bytes, at + 1);
            if (Bytes.unsigned8(bytes, at) == 0xFF && second != 0 && second != 0xFF) {
                return at + 1;
            }
        }
        return -1;
    }

    /** Restart markers and TEM carry no length. */
    private static boolean standsAlone(int marker) {
        return (marker >= 0xD0 && marker <= 0xD8) || marker == 0x01;
    }

    /** SOF0 to SOF15 without DHT, JPG and DAC, which share their range. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }
}
