package dev.asli.e2e.portal;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;

/** {@code /officer/orders/new}. */
public final class OrderForm {

    private final Screen screen;

    public OrderForm(Screen screen) {
        this.screen = screen;
    }

    /** Everything but the officer's rank and the written authorisation. */
    public OrderForm allButRankAndAuthorisation() {
        Locator places = screen.main().locator("input[name=locationId]");
        for (int i = 0; i < places.count(); i++) {
            places.nth(i).check();
        }
        return put("issuingAuthority", "Ministry of Electronics and Information Technology")
                .put("legalBasis", "IT Act s.79(3)(b)")
                .put("statutoryProvision", "BNS s.336")
                .put("natureOfUnlawfulAct", "Impersonation by a synthetic picture.")
                .put("reasons", "The picture shows a person where she never was, made to deceive the public.");
    }

    public OrderForm rankAndAuthorisation() {
        return put("officerRank", "joint_secretary").put("writtenAuthorisation", "No. 12/2026 of 3 November 2026");
    }

    public String value(String field) {
        return screen.main().locator("#" + field).inputValue();
    }

    public Screen submit() {
        screen.press("order_submit");
        return screen;
    }

    private OrderForm put(String field, String value) {
        Locator input = screen.main().locator("#" + field);
        if (input.evaluate("element => element.tagName").equals("SELECT")) {
            input.selectOption(new SelectOption().setValue(value));
        } else {
            input.fill(value);
        }
        return this;
    }
}
