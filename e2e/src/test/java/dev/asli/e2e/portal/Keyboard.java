package dev.asli.e2e.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

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
                at: [...document.querySelectorAll('*')].indexOf(element),
                visible: (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none',
                submit: element.matches('main button[type=submit]'),
                name: element.outerHTML.slice(0, 120)
              };
            }""";

    /** Where the next Tab begins does not follow blur(), only focus(). */
    private static final String TO_THE_START = """
            () => {
              document.body.tabIndex = -1;
              document.body.focus();
              document.body.removeAttribute('tabindex');
              scrollTo(0, 0);
            }""";

    private Keyboard() {}

    /** Every stop shows its focus, and where the main part has buttons that send, each is a stop. */
    static void check(Page page, String name) {
        page.evaluate(TO_THE_START);
        Map<Object, Boolean> visible = new LinkedHashMap<>();
        Map<Object, String> names = new HashMap<>();
        Set<Object> submits = new HashSet<>();
        for (int i = 0; i < LONGEST_WALK; i++) {
            page.keyboard().press("Tab");
            Map<?, ?> focused = (Map<?, ?>) page.evaluate(FOCUSED);
            if (Boolean.TRUE.equals(focused.get("end"))) {
                break;
            }
            Object at = focused.get("at");
            names.put(at, String.valueOf(focused.get("name")));
            // A date field has several stops inside; one that shows is enough.
            visible.merge(at, Boolean.TRUE.equals(focused.get("visible")), Boolean::logicalOr);
            if (Boolean.TRUE.equals(focused.get("submit"))) {
                submits.add(at);
            }
        }
        assertThat(visible).as("%s: stops of the Tab key", name).isNotEmpty().hasSizeLessThan(LONGEST_WALK);
        visible.values().removeIf(seen -> seen);
        assertThat(visible.keySet().stream().map(names::get))
                .as("%s: focus that cannot be seen", name)
                .isEmpty();
        assertThat(submits).as("%s: buttons that Tab reaches", name).hasSize(visibleSubmits(page));
    }

    private static int visibleSubmits(Page page) {
        return page.locator("main button[type=submit]:visible").count();
    }
}
