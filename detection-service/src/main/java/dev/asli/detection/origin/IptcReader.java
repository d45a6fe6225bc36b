package dev.asli.detection.origin;

import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.iptc.IptcDirectory;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Fields of IPTC-IIM 4.2 that name a maker or a program. */
final class IptcReader {

    private static final Map<String, Integer> WANTED = Map.of(
            "IptcByline", IptcDirectory.TAG_BY_LINE,
            "IptcCredit", IptcDirectory.TAG_CREDIT,
            "IptcSource", IptcDirectory.TAG_SOURCE,
            "IptcOriginatingProgram", IptcDirectory.TAG_ORIGINATING_PROGRAM);

    private IptcReader() {}

    static Map<String, String> read(byte[] records) {
        Metadata metadata = new Metadata();
        new com.drew.metadata.iptc.IptcReader()
                .extract(new SequentialByteArrayReader(records), metadata, records.length);
        Map<String, String> found = new TreeMap<>();
        for (IptcDirectory directory : metadata.getDirectoriesOfType(IptcDirectory.class)) {
            WANTED.forEach((name, tag) ->
                    Optional.ofNullable(directory.getString(tag)).ifPresent(value -> found.putIfAbsent(name, value)));
        }
        return found;
    }
}
