package dev.asli.kit.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://chitra.example/p/1?x=a%20b#c, https://chitra.example/p/1?x=a%20b#c",
        "HTTPS://Chitra.Example, https://chitra.example",
        "http://chitra.example:80/, http://chitra.example/",
        "https://chitra.example:8443/, https://chitra.example:8443/",
        "https://उदाहरण.भारत/पन्ना, https://xn--p1b6ci4b4b3a.xn--h2brj9c/%E0%A4%AA%E0%A4%A8%E0%A5%8D%E0%A4%A8%E0%A4%BE",
        "https://аррӏе.com/, https://xn--80ak6aa92e.com/",
        "http://１２７.０.０.１/, http://127.0.0.1/",
        "http://[::1]:9/, http://[::1]:9/"
    })
    void anAddressIsKeptInPlainAscii(String written, String plain) {
        assertThat(WebAddress.of(written)).contains(URI.create(plain));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "chitra.example/p/1",
                "javascript:alert(1)",
                "file:///etc/passwd",
                "https://me:secret@chitra.example/",
                "https://me@chitra.example/",
                "https://chitra.example\\@evil.example/",
                "https://chitra.example/a b",
                "https://chitra.example/\nX: y",
                "https://chitra.example/\u0000",
                "https://chitra.example/\u202egnp.exe",
                "https://chitra\u200b.example/",
                "https://chitra\u00ad.example/",
                "https://ex%61mple.org/",
                "https://chitra.example:0/",
                "https://-.भारत-/",
                "http://[fe80::1%25eth0]/",
                "https://chitra.example/\ud800"
            })
    void whatHidesSomethingIsNoAddress(String written) {
        assertThat(WebAddress.of(written)).isEmpty();
    }

    @Test
    void anAddressHasAtMost2048Characters() {
        String longest = "https://chitra.example/" + "a".repeat(2048 - 23);

        assertThat(WebAddress.of(longest)).isPresent();
        assertThat(WebAddress.of(longest + "a")).isEmpty();
    }
}
