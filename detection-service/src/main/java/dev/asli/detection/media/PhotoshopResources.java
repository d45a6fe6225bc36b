package dev.asli.detection.media;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The image resource blocks of Adobe's Photoshop file format, of which only the one with IPTC-IIM is wanted here. */
final class PhotoshopResources {

    private static final int IPTC = 0x0404;
    private static final int NAME = 6;

    private PhotoshopResources() {}

    /** "8BIM", number, name with its length before it, size, data; name and data each end on an even place. */
    static List<byte[]> iptc(byte[] resources) {
        List<byte[]> found = new ArrayList<>();
        int at = 0;
        while (at + NAME < resources.length && "8BIM".equals(Bytes.fourLetters(resources, at))) {
            int size = at + NAME + even(1 + Bytes.unsigned8(resources, at + NAME));
            if (size + 4 > resources.length) {
                break;
            }
            long end = size + 4 + Bytes.bigEndian32(resources, size);
            if (end > resources.length) {
                break;
            }
            if (Bytes.bigEndian16(resources, at + 4) == IPTC) {
                found.add(Arrays.copyOfRange(resources, size + 4, (int) end));
            }
            at = even((int) end);
        }
        return found;
    }

    private static int even(int length) {
        return length + (length & 1);
    }
}
