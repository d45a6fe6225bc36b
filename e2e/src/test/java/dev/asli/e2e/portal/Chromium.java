package dev.asli.e2e.portal;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The browser of the system; none is downloaded. */
public final class Chromium implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final String MISSING =
            "NO BROWSER TESTS: there is no %s. As root on Debian: apt-get install chromium fonts-noto-core"
                    .formatted(PROGRAM);

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Where it is missing, tests are skipped with loud words; with CI=true they fail. */
    public static Chromium start() {
        if (!Files.isExecutable(PROGRAM)) {
            System.err.println(MISSING);
            if ("true".equals(System.getenv("CI"))) {
                Assertions.fail(MISSING);
            }
            Assumptions.abort(MISSING);
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(PROGRAM)
                                .setArgs(List.of(
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-quic",
                                        "--no-first-run",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync"))));
    }

    /** A person of their own: own cookies, own log-in. */
    public BrowserContext person() {
        // The content security policy stays in force for the page; only the accessibility checker is let in.
        return browser.newContext(options().setBypassCSP(true));
    }

    /** With the content security policy as everybody has it; only the accessibility checker would not be let in. */
    public BrowserContext personUnderPolicy() {
        return browser.newContext(options());
    }

    public BrowserContext personWithoutScripts() {
        return browser.newContext(options().setJavaScriptEnabled(false));
    }

    /** Without smooth scrolling: what moves cannot be clicked. */
    private static Browser.NewContextOptions options() {
        return new Browser.NewContextOptions().setViewportSize(1280, 900).setReducedMotion(ReducedMotion.REDUCE);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
