package dev.asli.ledger;

import dev.asli.ledger.tree.Hash;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log.
 *
 * @param index place in the log, from 0, without gaps over all cases
 * @param at to the millisecond; never earlier than that of the entry before
 * @param json exactly what is hashed: canonical JSON of {@code v, case, kind, at, actor, payload} (docs/case-file.md)
 */
public record LedgerEntry(
        long index,
        String caseReference,
        String kind,
        Instant at,
        String actor,
        Map<String, Object> payload,
        String json) {

    private static final int VERSION = 1;
    private static final Set<String> FIELDS = Set.of("v", "case", "kind", "at", "actor", "payload");
    private static final DateTimeFormatter RFC_3339 =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    static LedgerEntry of(long index, NewEntry entry, Instant at) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("v", VERSION);
        fields.put("case", entry.caseReference());
        fields.put("kind", entry.kind());
        fields.put("at", RFC_3339.format(at.truncatedTo(ChronoUnit.MILLIS)));
        fields.put("actor", entry.actor());
        fields.put("payload", entry.payload());
        return read(index, CanonicalJson.write(fields));
    }

    /** @throws IllegalArgumentException when the bytes are not an entry in its one canonical form */
    public static LedgerEntry read(long index, byte[] bytes) {
        Map<String, Object> fields = CanonicalJson.read(bytes);
        if (!fields.keySet().equals(FIELDS) || !Objects.equals(fields.get("v"), VERSION)) {
            throw new IllegalArgumentException("This is not a ledger entry of version %d.".formatted(VERSION));
        }
        return new LedgerEntry(
                index,
                text(fields, "case"),
                text(fields, "kind"),
                instant(text(fields, "at")),
                text(fields, "actor"),
                payload(fields.get("payload")),
                new String(bytes, StandardCharsets.UTF_8));
    }

    public byte[] bytes() {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    public Hash leafHash() {
        return Hash.ofLeaf(bytes());
    }

    private static String text(Map<String, Object> fields, String name) {
        if (fields.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("The entry's field \"%s\" is not a text.".formatted(name));
    }

    private static Instant instant(String text) {
        try {
            Instant at = Instant.parse(text);
            if (RFC_3339.format(at).equals(text)) {
                return at;
            }
        } catch (DateTimeException notATime) {
            throw new IllegalArgumentException("The entry's time is not a time.", notATime);
        }
        throw new IllegalArgumentException("The entry's time is not RFC 3339 in UTC to the millisecond.");
    }

    @SuppressWarnings("unchecked") // CanonicalJson.read gives text keys only
    private static Map<String, Object> payload(@Nullable Object payload) {
        if (payload instanceof Map<?, ?> object) {
            return (Map<String, Object>) object;
        }
        throw new IllegalArgumentException("The entry's payload is not an object.");
    }
}
