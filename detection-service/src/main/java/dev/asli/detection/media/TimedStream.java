package dev.asli.detection.media;

import javax.imageio.stream.ImageInputStreamImpl;

/** An exhibit's bytes for a decoder, given only while there is time. A decoder has no other ear while it works. */
final class TimedStream extends ImageInputStreamImpl {

    private final byte[] bytes;
    private final TimeLimit time;

    TimedStream(byte[] bytes, TimeLimit time) {
        this.bytes = bytes;
        this.time = time;
    }

    @Override
    public int read() {
        time.check();
        bitOffset = 0;
        return streamPos < bytes.length ? bytes[(int) streamPos++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        time.check();
        bitOffset = 0;
        if (streamPos >= bytes.length) {
            return length == 0 ? 0 : -1;
        }
        int given = Math.min(length, bytes.length - (int) streamPos);
        System.arraycopy(bytes, (int) streamPos, target, offset, given);
        streamPos += given;
        return given;
    }

    @Override
    public long length() {
        return bytes.length;
    }
}
