package dev.asli.e2e.portal;

/** {@code /complain}. */
public final class ComplaintForm {

    private final Screen screen;

    private ComplaintForm(Screen screen) {
        this.screen = screen;
    }

    public static ComplaintForm open(Screen screen) {
        screen.open("/complain");
        return new ComplaintForm(screen);
    }

    public ComplaintForm choose(String question, String answer) {
        screen.main()
                .locator("input[name=%s][value=\"%s\" i]".formatted(question, answer))
                .check();
        return this;
    }

    public ComplaintForm link(int row, String url, String intermediary) {
        screen.main().locator("input[name=url]").nth(row).fill(url);
        screen.main().locator("select[name=intermediary]").nth(row).selectOption(intermediary);
        return this;
    }

    public ComplaintForm say(String statement) {
        screen.main().locator("#statement").fill(statement);
        return this;
    }

    public ComplaintForm confirm() {
        screen.main().locator("#goodFaith").check();
        screen.main().locator("#consentToForward").check();
        return this;
    }

    public String statement() {
        return screen.main().locator("#statement").inputValue();
    }

    public Screen send() {
        screen.press("send");
        return screen;
    }
}
