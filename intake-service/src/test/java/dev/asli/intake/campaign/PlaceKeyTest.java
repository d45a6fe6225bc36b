package dev.asli.intake.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceKeyTest {

    @ParameterizedTest
    @CsvSource({
        "https://WWW.Chitra.Example/p/1, chitra.example/p/1",
        "http://m.chitra.example:80/p/1/, chitra.example/p/1",
        "https://chitra.example:8443/p/1, chitra.example:8443/p/1",
        "https://chitra.example/p/1?utm_source=x&v=2&fbclid=3&a=1#t, chitra.example/p/1?a=1&v=2",
        "https://chitra.example/a/../p/1, chitra.example/p/1",
        "https://chitra.example/P/1, chitra.example/P/1",
        "https://bücher.example/p, xn--bcher-kva.example/p",
        "not an address, not an address",
    })
    void whatDoesNotChangeWhereItLeadsIsLeftOut(String url, String key) {
        assertThat(PlaceKey.of(url)).isEqualTo(key);
    }
}
