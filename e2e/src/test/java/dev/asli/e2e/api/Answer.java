package dev.asli.e2e.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** What came back. */
public record Answer(String asked, HttpResponse<byte[]> response) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public int status() {
        return response.statusCode();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public byte[] bytes() {
        return response.body();
    }

    public String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    /** @throws AssertionError with the answer in its words, when the status is another */
    public Answer expect(int status) {
        assertThat(status()).as("%s answered %s", asked, text()).isEqualTo(status);
        return this;
    }

    public JsonNode json() {
        try {
            return JSON.readTree(response.body());
        } catch (IOException notJson) {
            throw new UncheckedIOException("%s answered %d: %s".formatted(asked, status(), text()), notJson);
        }
    }

    /** Looks at the refusal as RFC 9457 words it. */
    public Refusal refusal() {
        return new Refusal(this);
    }
}
