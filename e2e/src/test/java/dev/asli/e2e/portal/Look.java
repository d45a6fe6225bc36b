package dev.asli.e2e.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.asli.e2e.stack.RunningStack;
import java.nio.file.Path;

/**
 * A close look at the page that is open: pictures at two widths, no sideways scrolling, the language, the keyboard and
 * WCAG 2.2 AA as far as a machine can tell.
 */
public final class Look {

    private static final int DESKTOP = 1280;
    private static final int PHONE = 360;
    private static final int SMALLEST = 320;
    private static final int HEIGHT = 900;

    private Look() {}

    public static void at(Screen screen, String name) {
        Page page = screen.page();
        assertThat(screen.language()).as(name).isEqualTo(screen.words().language());
        assertThat(page.title()).as("%s: title", name).isNotBlank();
        picture(screen, name, PHONE);
        page.setViewportSize(SMALLEST, HEIGHT);
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                .as("%s: width at %d px", name, SMALLEST)
                .isLessThanOrEqualTo(SMALLEST);
        picture(screen, name, DESKTOP);
        Accessibility.check(page, name);
        Keyboard.check(page, name);
    }

    private static void picture(Screen screen, String name, int width) {
        Path file = RunningStack.target()
                .resolve("screenshots")
                .resolve("%s-%s-%d.png".formatted(name, screen.words().language(), width));
        screen.page().setViewportSize(width, HEIGHT);
        screen.page().screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }
}
