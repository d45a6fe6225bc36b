package dev.asli.intake.paper;

import dev.asli.intake.paper.PaperCase.Item;
import java.util.LinkedHashMap;
import java.util.Map;

/** The hash values of an exhibit, those that there are. */
final class PaperDigests {

    private PaperDigests() {}

    static Map<String, String> of(Item item) {
        Map<String, String> digests = new LinkedHashMap<>();
        put(digests, "SHA-256", item.sha256());
        put(digests, "SHA-512", item.sha512());
        put(digests, "PDQ", item.pdq());
        return digests;
    }

    private static void put(Map<String, String> digests, String name, String value) {
        if (!value.isEmpty()) {
            digests.put(name, value);
        }
    }
}
