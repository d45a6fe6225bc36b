package dev.asli.compliance.observation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.compliance.observation.Seen.Down;
import dev.asli.compliance.observation.Seen.LoginWall;
import dev.asli.compliance.observation.Seen.Uncertain;
import dev.asli.compliance.observation.Seen.Up;
import dev.asli.kit.fetch.Fetched.Answer;
import dev.asli.kit.fetch.Fetched.NoAnswer;
import dev.asli.kit.fetch.Fetched.Why;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReadingTest {

    @ParameterizedTest
    @CsvSource({
        "200, UP",
        "206, UP",
        "404, DOWN",
        "410, DOWN",
        "451, DOWN",
        "401, LOGIN_WALL",
        "403, UNCERTAIN",
        "429, UNCERTAIN",
        "302, UNCERTAIN",
        "500, UNCERTAIN",
        "503, UNCERTAIN",
        "204, UNCERTAIN"
    })
    void aStatusIsReadWithCare(int status, String word) {
        assertThat(Reading.of(answer("https://chitra.example/p/1", status, "a page"))
                        .word())
                .isEqualTo(word);
    }

    @Test
    void aNumberThatIsNoHttpStatusIsToldInWordsAndNeverStoredAsOne() {
        Seen seen = Reading.of(answer("https://chitra.example/p/1", 999, ""));
        assertThat(seen).isInstanceOf(Uncertain.class);
        assertThat(seen.status()).isZero();
        assertThat(seen.words()).contains("999");
    }

    @Test
    void a451ThatSpeaksOfTheCountryIsGeoLimited() {
        assertThat(Reading.of(answer("https://chitra.example/p/1", 451, "Not available in your country."))
                        .word())
                .isEqualTo("GEO_LIMITED");
    }

    @Test
    void aRedirectToALogInIsALoginWall() {
        assertThat(Reading.of(answer("https://chitra.example/login?next=%2Fp%2F1", 200, "Log in")))
                .isEqualTo(new LoginWall(200));
    }

    @ParameterizedTest
    @EnumSource(value = Why.class, mode = EnumSource.Mode.EXCLUDE, names = "NO_SUCH_HOST")
    void whenWeCouldNotLookItIsNeverDown(Why why) {
        assertThat(Reading.of(new NoAnswer(why))).isInstanceOf(Uncertain.class);
    }

    @Test
    void aNameThatNoLongerExistsIsDown() {
        assertThat(Reading.of(new NoAnswer(Why.NO_SUCH_HOST))).isEqualTo(new Down(0));
    }

    @Test
    void twoLooksMustAgreeUnlessOneSeesIt() {
        Seen up = new Up(200, "");
        Seen down = new Down(404);
        Seen uncertain = new Uncertain(500, "the server answered with status 500");

        assertThat(Observer.agreed(down, down)).isEqualTo(down);
        assertThat(Observer.agreed(down, up)).isEqualTo(up);
        assertThat(Observer.agreed(uncertain, down)).isInstanceOf(Uncertain.class);
        assertThat(Observer.agreed(down, uncertain)).isInstanceOf(Uncertain.class);
    }

    private static Answer answer(String address, int status, String body) {
        return new Answer(URI.create(address), status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }
}
