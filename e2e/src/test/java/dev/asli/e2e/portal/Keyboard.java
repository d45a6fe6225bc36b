package dev.asli.e2e.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Walks the page with the Tab key alone. */
final class Keyboard {

    private static final int LONGEST_WALK = 200;
    private static final String FOCUSED = """
            () => {
              const element = document.activeElement;
              if (!element || element === document.body) return { end: true };
              const style = getComputedStyle(element);
              return {
                end: false,
                visible: (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none',
                submit: element.matches('main button[type=submit]'),
                name: element.outerHTML.slice(0, 120)
              };
            }""";

    private Keyboard() {}

    /** Every stop shows its focus, and where the main part has buttons that send, each is a stop. */
    static void check(Page page, String name) {
        page.evaluate(
                "() => { document.activeElement?.blur(); window.getSelection()?.removeAllRanges(); scrollTo(0, 0); }");
        List<String> invisible = new ArrayList<>();
        int submits = 0;
        int stops = 0;
        for (int i = 0; i < LONGEST_WALK; i++) {
            page.keyboard().press("Tab");
            Map<?, ?> focused = (Map<?, ?>) page.evaluate(FOCUSED);
            if (Boolean.TRUE.equals(focused.get("end"))) {
                break;
            }
            stops++;
            if (!Boolean.TRUE.equals(focused.get("visible"))) {
                invisible.add(String.valueOf(focused.get("name")));
            }
            if (Boolean.TRUE.equals(focused.get("submit"))) {
                submits++;
            }
        }
        assertThat(stops).as("%s: stops of the Tab key", name).isPositive().isLessThan(LONGEST_WALK);
        assertThat(invisible).as("%s: focus that cannot be seen", name).isEmpty();
        assertThat(submits).as("%s: buttons that Tab reaches", name).isEqualTo(visibleSubmits(page));
    }

    private static int visibleSubmits(Page page) {
        return page.locator("main button[type=submit]:visible").count();
    }
}
