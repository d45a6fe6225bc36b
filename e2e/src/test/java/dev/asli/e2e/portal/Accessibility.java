package dev.asli.e2e.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What axe-core finds against WCAG 2.2 A and AA. */
final class Accessibility {

    private static final String SCRIPT = read("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js");
    private static final String RUN = """
            async () => {
              const result = await axe.run(document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
                rules: { 'target-size': { enabled: true } }
              });
              return result.violations
                .filter(found => found.impact === 'serious' || found.impact === 'critical')
                .map(found => found.id + ' (' + found.impact + '): ' + found.help + ' '
                    + found.nodes.map(node => node.target.join(' ')).join(' | '));
            }""";

    private Accessibility() {}

    static void check(Page page, String name) {
        page.evaluate(SCRIPT);
        assertThat((List<?>) page.evaluate(RUN)).as("%s: accessibility", name).isEmpty();
    }

    private static String read(String resource) {
        try (InputStream file = Objects.requireNonNull(Accessibility.class.getResourceAsStream(resource), resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
