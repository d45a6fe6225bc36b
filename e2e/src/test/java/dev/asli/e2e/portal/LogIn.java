package dev.asli.e2e.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;

/** Keycloak's page, and the way there and back. */
public final class LogIn {

    private LogIn() {}

    /** @return the addresses asked on the way, for what they must carry */
    public static List<String> as(Screen screen, String user, String password) {
        Page page = screen.page();
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        screen.open("/officer");
        page.locator("#username").fill(user);
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
        page.waitForURL(url -> url.contains("/officer"));
        page.waitForLoadState(LoadState.LOAD);
        assertThat(page.url()).endsWith("/officer");
        return asked;
    }
}
