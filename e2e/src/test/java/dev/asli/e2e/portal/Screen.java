package dev.asli.e2e.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.LoadState;
import java.util.Objects;

/** One tab at the portal. The page objects of this package say what can be done on it. */
public final class Screen {

    private final Page page;
    private final String gateway;
    private final Words words;

    public Screen(Page page, String gateway, Words words) {
        this.page = page;
        this.gateway = gateway;
        this.words = words;
        page.setDefaultTimeout(20_000);
    }

    public Page page() {
        return page;
    }

    public Words words() {
        return words;
    }

    public Screen open(String path) {
        Response response = Objects.requireNonNull(page.navigate(gateway + path));
        assertThat(response.status()).as(path).isEqualTo(200);
        return this;
    }

    /** Chooses the screen's language as a person does, by the link in the page's head. */
    public Screen inItsLanguage() {
        if (!language().equals(words.language())) {
            page.locator("nav a[hreflang=%s]".formatted(words.language())).click();
            page.waitForLoadState(LoadState.LOAD);
        }
        assertThat(language()).isEqualTo(words.language());
        return this;
    }

    public String language() {
        return Objects.requireNonNullElse(page.locator("html").getAttribute("lang"), "");
    }

    /** Presses the main part's button that says this. */
    public void press(String key) {
        main().locator("button[type=submit]:text-is(\"%s\")".formatted(words.say(key)))
                .first()
                .click();
        page.waitForLoadState(LoadState.LOAD);
    }

    public void follow(String key) {
        main().locator("a:text-is(\"%s\")".formatted(words.say(key))).first().click();
        page.waitForLoadState(LoadState.LOAD);
    }

    public Locator main() {
        return page.locator("main");
    }

    public Locator heading() {
        return page.locator("h1");
    }

    public Screen says(String key) {
        // A key press leads on without anybody waiting for the page.
        PlaywrightAssertions.assertThat(main())
                .containsText(words.say(key), new LocatorAssertions.ContainsTextOptions().setUseInnerText(true));
        return this;
    }
}
