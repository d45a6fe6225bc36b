package dev.asli.e2e.portal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.asli.e2e.stack.RunningStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Faults planted into a page: a look that sees none of them would be no look. */
class LookSeesFaultsIT {

    private static final String WHOLE = """
            <!DOCTYPE html><html lang="en"><head><title>A page</title><style>
            button { min-height: 44px; min-width: 44px } :focus-visible { outline: 3px solid #000 }
            </style></head><body><main><h1>A page</h1><form><button type="submit">Send</button></form>%s</main></body></html>
            """;

    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() throws IOException {
        for (int width : new int[] {360, 1280}) {
            Files.deleteIfExists(RunningStack.target().resolve("screenshots/planted-en-%d.png".formatted(width)));
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void aWholePagePasses() {
        assertThatCode(() -> look(WHOLE.formatted(""))).doesNotThrowAnyException();
    }

    @Test
    void aFieldWithoutALabelIsSeen() {
        assertThatThrownBy(() -> look(WHOLE.formatted("<input type='text'>")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("label (critical)");
    }

    @Test
    void paleWordsAreSeen() {
        assertThatThrownBy(() -> look(WHOLE.formatted("<p style='color:#ddd'>Hardly there</p>")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("color-contrast");
    }

    @Test
    void sidewaysScrollingIsSeen() {
        assertThatThrownBy(() -> look(WHOLE.formatted("<div style='width:600px'>wide</div>")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("width at 320 px");
    }

    @Test
    void focusThatCannotBeSeenIsSeen() {
        assertThatThrownBy(() -> look(WHOLE.formatted("<a href='#x' style='outline:none'>link</a>")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("focus that cannot be seen");
    }

    @Test
    void aButtonThatTabDoesNotReachIsSeen() {
        assertThatThrownBy(() -> look(WHOLE.formatted("<form><button type='submit' tabindex='-1'>No</button></form>")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("buttons that Tab reaches");
    }

    @Test
    void theWrongLanguageIsSeen() {
        assertThatThrownBy(() -> look(WHOLE.formatted("").replace("lang=\"en\"", "lang=\"hi\"")))
                .isInstanceOf(AssertionError.class);
    }

    private static void look(String html) {
        try (BrowserContext person = chromium.person()) {
            Page page = person.newPage();
            page.setContent(html);
            Path project = Path.of(System.getProperty("asli.project", ".."));
            Look.at(new Screen(page, "", Words.in("en", project)), "planted");
        }
    }
}
