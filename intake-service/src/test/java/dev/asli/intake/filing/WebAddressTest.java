package dev.asli.intake.filing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.intake.complaint.StatedTime;
import dev.asli.intake.complaint.Texts;
import java.net.IDN;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @Test
    void lookAlikeLettersShowAsPunycode() {
        assertThat(WebAddress.normal("https://\u0440\u0430y\u0440al.example/\u092a"))
                .contains("https://" + IDN.toASCII("\u0440\u0430y\u0440al") + ".example/\u092a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://chitra.example@evil.example/",
                "https://chitra.example\\@evil.example/",
                "https://chitra.example:99999/",
                "https://exa mple/",
                "https://chi%74ra.example/",
                "https://[::1/",
                "//chitra.example/",
                "https:chitra.example"
            })
    void whatOnlyLooksLikeAnAddressIsNone(String url) {
        assertThat(WebAddress.normal(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\u202eb", "a\u200bb", "\u2066a", "a\ufeff", "a\u200db", "a\nb", "a\u2028b", "\u0915\u200e"})
    void hiddenCharactersDeceive(String line) {
        assertThat(Texts.deceives(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asha Verma", "\u0915\u094d\u200d\u0937", "\u0646\u06cc\u200c\u06a9", "O'Neill-\u00c5"})
    void namesAsTheyAreSpeltDoNot(String line) {
        assertThat(Texts.deceives(line)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T18:00:00+05:30, '', 2026-11-20T12:30:00Z",
        "2026-11-20T18:00, Asia/Kolkata, 2026-11-20T12:30:00Z",
        "2026-11-20, Asia/Kolkata, 2026-11-19T18:30:00Z"
    })
    void statedTimesComeToAnInstant(String at, String zone, Instant instant) {
        assertThat(new StatedTime(at, zone).moment()).contains(instant);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T18:00, ''",
        "2026-02-30, Asia/Kolkata",
        "yesterday, UTC",
        "2026-11-20, Asia/Nowhere",
        "20 Nov, ''"
    })
    void timesThatCannotBeReadComeToNone(String at, String zone) {
        assertThat(new StatedTime(at, zone).moment()).isEmpty();
    }
}
