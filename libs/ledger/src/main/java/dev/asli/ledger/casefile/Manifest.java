package dev.asli.ledger.casefile;

import dev.asli.ledger.CanonicalJson;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code manifest.json}: what the file says it is and what it lists.
 *
 * @param listed all files but the manifest, by path
 */
record Manifest(String reference, String view, Instant exportedAt, SortedMap<String, Listed> listed) {

    /** @param size in bytes */
    record Listed(String sha256, long size) {
        static Listed of(byte[] content) {
            return new Listed(CaseFileFormat.sha256(content), content.length);
        }
    }

    byte[] json() {
        return CanonicalJson.write(Map.of(
                "format",
                CaseFileFormat.FORMAT,
                "reference",
                reference,
                "view",
                view,
                "exportedAt",
                exportedAt.toString(),
                "files",
                files()));
    }

    /** @throws IllegalArgumentException saying what is malformed */
    static Manifest read(byte[] json) {
        Map<String, Object> members = CanonicalJson.read(json);
        if (!CaseFileFormat.FORMAT.equals(members.get("format"))) {
            throw new IllegalArgumentException("Its format is not %s.".formatted(CaseFileFormat.FORMAT));
        }
        Manifest manifest = new Manifest(
                text(members, "reference"),
                text(members, "view"),
                instant(text(members, "exportedAt")),
                new TreeMap<>());
        if (members.get("files") instanceof List<?> files) {
            files.forEach(manifest::add);
        }
        if (!Objects.deepEquals(manifest.json(), json)) {
            throw new IllegalArgumentException("It holds something other than a manifest does.");
        }
        return manifest;
    }

    private void add(@Nullable Object file) {
        if (file instanceof Map<?, ?> members
                && members.get("path") instanceof String path
                && members.get("sha256") instanceof String sha256
                && members.get("size") instanceof Number size) {
            listed.put(path, new Listed(sha256, size.longValue()));
        }
    }

    private List<Map<String, Object>> files() {
        List<Map<String, Object>> files = new ArrayList<>();
        listed.forEach((path, file) -> files.add(Map.of("path", path, "sha256", file.sha256(), "size", file.size())));
        return files;
    }

    private static String text(Map<String, Object> members, String name) {
        if (members.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("It lacks \"%s\".".formatted(name));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException notATime) {
            throw new IllegalArgumentException("Its exportedAt is not a time.", notATime);
        }
    }
}
