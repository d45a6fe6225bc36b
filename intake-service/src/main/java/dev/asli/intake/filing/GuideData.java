package dev.asli.intake.filing;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Data files of this feature. */
final class GuideData {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private GuideData() {}

    static <T> T read(String file, TypeReference<T> shape) {
        try (InputStream stream = GuideData.class.getResourceAsStream(file)) {
            return JSON.readValue(Objects.requireNonNull(stream, file), shape);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The file %s cannot be read.".formatted(file), unreadable);
        }
    }
}
