package dev.asli.e2e.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

/** A refusal that must be a whole problem document: media type, status, code, and words that say what to do. */
public final class Refusal {

    private final Answer answer;
    private final JsonNode body;

    Refusal(Answer answer) {
        this.answer = answer;
        assertThat(answer.header("Content-Type")).as("%s", answer.text()).startsWith("application/problem+json");
        this.body = answer.json();
    }

    public Refusal is(int status, String code) {
        assertThat(answer.status()).as("%s", answer.text()).isEqualTo(status);
        assertThat(body.path("status").asInt()).isEqualTo(status);
        assertThat(body.path("code").asText()).as("%s", answer.text()).isEqualTo(code);
        assertThat(body.path("type").asText())
                .endsWith(code.toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        assertThat(body.path("title").asText()).isNotBlank();
        assertThat(body.path("detail").asText()).as("words on what to do").contains(" ");
        return this;
    }

    /** One unmet requirement at this JSON Pointer, with words; its code must be this one. */
    public Refusal at(String path, String code) {
        assertThat(body.path("unmetRequirements")).as("%s", answer.text()).anySatisfy(unmet -> {
            assertThat(unmet.path("path").asText()).isEqualTo(path);
            assertThat(unmet.path("code").asText()).isEqualTo(code);
            assertThat(unmet.path("message").asText()).contains(" ");
        });
        return this;
    }

    /** One unmet requirement at this JSON Pointer, with a code and words. */
    public Refusal at(String path) {
        assertThat(body.path("unmetRequirements")).as("%s", answer.text()).anySatisfy(unmet -> {
            assertThat(unmet.path("path").asText()).isEqualTo(path);
            assertThat(unmet.path("code").asText()).matches("[A-Z0-9_]+");
            assertThat(unmet.path("message").asText()).contains(" ");
        });
        return this;
    }

    public Refusal doesNotSay(String word) {
        assertThat(answer.text()).doesNotContain(word);
        return this;
    }
}
