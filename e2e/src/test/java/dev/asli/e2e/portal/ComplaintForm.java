package dev.asli.e2e.portal;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** {@code /complain}: what a person means to answer, and the walk through the pages that ask for it. */
public final class ComplaintForm {

    private record Choice(String question, String answer) {}

    private record Link(int row, String url, String intermediary) {}

    private final Screen screen;
    private final List<Choice> choices = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private String statement = "";
    private boolean confirmed;

    private ComplaintForm(Screen screen) {
        this.screen = screen;
    }

    public static ComplaintForm open(Screen screen) {
        screen.open("/complain");
        return new ComplaintForm(screen);
    }

    /** The last answer to a question holds. */
    public ComplaintForm choose(String question, String answer) {
        choices.removeIf(choice -> choice.question().equals(question));
        choices.add(new Choice(question, answer));
        return this;
    }

    public ComplaintForm link(int row, String url, String intermediary) {
        links.add(new Link(row, url, intermediary));
        return this;
    }

    public ComplaintForm say(String words) {
        statement = words;
        return this;
    }

    public ComplaintForm confirm() {
        confirmed = true;
        return this;
    }

    public Screen send() {
        return send(step -> {});
    }

    /** Answers page by page until the complaint is filed, led elsewhere, or something is missing. */
    public Screen send(Consumer<String> atEach) {
        while (asked() && seen.add(step())) {
            fill();
            atEach.accept(step());
            screen.press(step().equals("review") ? "send" : "continue");
        }
        return screen;
    }

    /** Answers up to a page and stays there. */
    public Screen upTo(String wanted) {
        while (asked() && !step().equals(wanted) && seen.add(step())) {
            fill();
            screen.press("continue");
        }
        return screen;
    }

    private boolean asked() {
        return screen.main().locator("#complain").count() > 0;
    }

    private String step() {
        return screen.main().locator("#complain input[name=step]").inputValue();
    }

    private void fill() {
        for (Choice choice : choices) {
            Locator input = screen.main()
                    .locator("input[name=%s][value=\"%s\" i]:visible".formatted(choice.question(), choice.answer()));
            if (input.count() > 0) {
                input.check();
            }
        }
        if (step().equals("links")) {
            links.forEach(this::paste);
        }
        if (step().equals("story")) {
            screen.main().locator("#statement").fill(statement);
        }
        if (confirmed && step().equals("wishes")) {
            screen.main()
                    .locator("input[name=consents][value=forward_to_platform]")
                    .check();
        }
        if (confirmed && step().equals("review")) {
            for (String declaration : List.of("goodFaith", "accurate", "warningSeen")) {
                screen.main().locator("input[name=%s]".formatted(declaration)).check();
            }
        }
    }

    private void paste(Link link) {
        Locator urls = screen.main().locator("input[name=url]");
        if (urls.count() <= link.row()) {
            screen.press("more_links");
        }
        urls.nth(link.row()).fill(link.url());
        screen.main().locator("select[name=intermediary]").nth(link.row()).selectOption(link.intermediary());
    }
}
