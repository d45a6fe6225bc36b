package dev.asli.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The one way to write a value as bytes: the JSON Canonicalization Scheme (RFC 8785) for strings, integers up to 2^53 - 1
 * in size, booleans, null, lists and objects. Fractions are refused: nothing in a ledger needs them.
 */
public final class CanonicalJson {

    private static final long LARGEST_INTEGER = (1L << 53) - 1;
    private static final int DEEPEST = 32;
    private static final ObjectMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    /** @throws IllegalArgumentException naming the first value that has no canonical form here */
    public static byte[] write(Map<String, ?> object) {
        CanonicalJson writer = new CanonicalJson();
        writer.object(object, 0);
        return writer.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads what {@link #write} wrote; the same value in any other spelling is refused.
     *
     * @throws IllegalArgumentException when the bytes are not the canonical form of an object
     */
    public static Map<String, Object> read(byte[] bytes) {
        Map<String, Object> object = readAnySpelling(bytes);
        if (!java.util.Arrays.equals(write(object), bytes)) {
            throw new IllegalArgumentException("The JSON is not in its canonical form (RFC 8785).");
        }
        return object;
    }

    /** @throws IllegalArgumentException when the bytes are not one JSON object without repeated names */
    @SuppressWarnings("unchecked") // Jackson gives a Map of String to Object for an object
    public static Map<String, Object> readAnySpelling(byte[] bytes) {
        try {
            Object value = STRICT.readValue(utf8(bytes), Object.class);
            if (value instanceof Map<?, ?> object) {
                return (Map<String, Object>) object;
            }
            throw new IllegalArgumentException("The JSON is not an object.");
        } catch (IOException malformed) {
            throw new IllegalArgumentException("This is not well-formed JSON.", malformed);
        }
    }

    private static String utf8(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private void value(@Nullable Object value, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("The value is nested deeper than %d levels.".formatted(DEEPEST));
        }
        switch (value) {
            case null -> out.append("null");
            case String text -> string(text);
            case Boolean flag -> out.append(flag.booleanValue());
            case Byte _, Short _, Integer _, Long _ -> integer(((Number) value).longValue());
            case BigInteger big -> integer(big.bitLength() < Long.SIZE ? big.longValue() : Long.MAX_VALUE);
            case Map<?, ?> object -> object(object, depth);
            case Collection<?> list -> list(list, depth);
            default ->
                throw new IllegalArgumentException(
                        "A ledger holds strings, integers, booleans, lists and objects, not a "
                                + value.getClass().getSimpleName() + ".");
        }
    }

    private void integer(long number) {
        if (number > LARGEST_INTEGER || number < -LARGEST_INTEGER) {
            throw new IllegalArgumentException("%d is too large to be the same number everywhere.".formatted(number));
        }
        out.append(number);
    }

    private void list(Collection<?> list, int depth) {
        out.append('[');
        for (Iterator<?> values = list.iterator(); values.hasNext(); ) {
            value(values.next(), depth + 1);
            out.append(values.hasNext() ? "," : "");
        }
        out.append(']');
    }

    /** Names sorted by UTF-16 code units, which is how Java compares strings. */
    private void object(Map<?, ?> object, int depth) {
        TreeMap<String, @Nullable Object> sorted = new TreeMap<>();
        object.forEach((name, value) -> sorted.put(name.toString(), value));
        out.append('{');
        for (var members = sorted.entrySet().iterator(); members.hasNext(); ) {
            var member = members.next();
            string(member.getKey());
            out.append(':');
            value(member.getValue(), depth + 1);
            out.append(members.hasNext() ? "," : "");
        }
        out.append('}');
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> character(text, i, c);
            }
        }
        out.append('"');
    }

    private void character(String text, int i, char c) {
        boolean paired = Character.isHighSurrogate(c)
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : !Character.isLowSurrogate(c) || (i > 0 && Character.isHighSurrogate(text.charAt(i - 1)));
        if (!paired) {
            throw new IllegalArgumentException("The text holds half a character (a lone surrogate).");
        }
        if (c < ' ') {
            out.append("\\u%04x".formatted((int) c));
        } else {
            out.append(c);
        }
    }
}
