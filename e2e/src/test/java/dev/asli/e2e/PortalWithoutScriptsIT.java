package dev.asli.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import dev.asli.e2e.api.Asli;
import dev.asli.e2e.api.Intermediary;
import dev.asli.e2e.portal.Chromium;
import dev.asli.e2e.portal.ComplaintForm;
import dev.asli.e2e.portal.Screen;
import dev.asli.e2e.portal.Words;
import dev.asli.e2e.stack.RunningStack;
import dev.asli.e2e.stack.WithStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way of a person whose browser runs no scripts. */
@WithStack
class PortalWithoutScriptsIT {

    private static RunningStack stack;
    private static Intermediary tara;
    private static Chromium chromium;

    private BrowserContext person;

    @BeforeAll
    static void open(RunningStack running) {
        stack = running;
        chromium = Chromium.start();
        tara = Intermediary.register(new Asli(stack), "tara", "Tara");
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void come() {
        person = chromium.personWithoutScripts();
    }

    @AfterEach
    void leave() {
        person.close();
    }

    @Test
    void aComplaintIsFiledAndFollowedToItsDeadlines() {
        Screen screen = screen("en").open("/");
        screen.follow("report_now");
        ComplaintForm.open(screen)
                .choose("subjectAge", "adult")
                .choose("capacity", "depicted_individual")
                .choose("category", "impersonation_of_complainant")
                .link(0, tara.url("one"), "tara")
                .link(1, tara.url("two"), "tara")
                .say("The picture shows me at a rally where I never was.")
                .confirm()
                .send();

        screen.says("filed_title");
        String reference = screen.main().locator("#reference").innerText();
        String secret = screen.main().locator("#secret").innerText();
        assertThat(secret).matches("[0-9A-Za-z]{5}(-[0-9A-Za-z]{5}){3}");

        screen.open("/track");
        screen.main().locator("input[name=reference]").fill(reference);
        screen.main().locator("input[name=secret]").fill(secret.toLowerCase(java.util.Locale.ROOT));
        screen.press("show");

        assertThat(screen.heading().innerText()).contains(reference);
        assertThat(screen.main().locator("li.mono").allInnerTexts()).contains(tara.url("one"), tara.url("two"));
        Locator why = screen.main()
                .locator(
                        "details",
                        new Locator.LocatorOptions().setHasText(screen.words().say("why")));
        assertThat(why.count()).isPositive();
        why.first().locator("summary").click();
        assertThat(why.first().locator("p").first().innerText()).contains(" ");
        assertThat(screen.main().locator("time").count()).isPositive();
        assertThat(screen.main().innerText()).contains("3(2)(b)");
    }

    @Test
    void whatIsMissingIsToldAndNothingTypedIsLost() {
        Screen screen = screen("en");
        ComplaintForm.open(screen)
                .choose("subjectAge", "adult")
                .choose("capacity", "depicted_individual")
                .choose("category", "impersonation_of_complainant")
                .link(0, tara.url("one"), "tara")
                .say("It is me.")
                .send();

        screen.says("errors_title");
        assertThat(screen.main().locator(".errors a").all())
                .extracting(link -> link.getAttribute("href"))
                .contains("#goodFaith", "#accurate", "#warningSeen");
        assertThat(screen.main().innerText()).contains("It is me.", tara.url("one"));
    }

    @Test
    void aWrongSecretOpensNothing() {
        Screen screen = screen("en").open("/track");
        screen.main().locator("input[name=reference]").fill("ASLI-2026-000000");
        screen.main().locator("input[name=secret]").fill("AAAAA-BBBBB-CCCCC-DDDDD");

        screen.press("show");

        screen.says("err_wrong_secret");
    }

    @Test
    void hindiIsOneLinkAwayAndStays() {
        Screen screen = screen("hi").open("/");
        assertThat(screen.language()).isEqualTo("en");

        screen.inItsLanguage().says("landing_title");

        screen.follow("report_now");
        assertThat(screen.language()).isEqualTo("hi");
        screen.says("complain_title");
    }

    @Test
    void theDeadlineCalculatorAnswers() {
        Screen screen = screen("en").open("/deadlines");

        screen.press("calculate");

        screen.says("result");
        assertThat(screen.main().locator("h2 ~ ul > li").count()).isPositive();
    }

    @Test
    void aMatterOfAChildIsShownTheDoors() {
        Screen screen = screen("en");
        ComplaintForm.open(screen)
                .choose("subjectAge", "not_sure")
                .choose("shownSexually", "unsure")
                .send();

        screen.says("diverted_title").says("diverted_why");
        assertThat(screen.main().locator("a[href^='tel:']").count()).isPositive();
    }

    @Test
    void aFingerprintMadeElsewhereIsPasted() {
        Screen screen = screen("en");
        ComplaintForm.open(screen)
                .choose("subjectAge", "adult")
                .choose("capacity", "depicted_individual")
                .choose("category", "intimate_or_nude")
                .choose("consentKind", "never_given")
                .link(0, tara.url("one"), "tara")
                .say("It is me.")
                .confirm()
                .send();
        screen.says("hash_by_hand");
        assertThat(screen.main().locator("input[type=file]:visible").count()).isZero();

        screen.main().locator("#fingerprint summary").click();
        screen.main().locator("#sha256").fill("no hash");
        screen.press("hash_send");
        screen.says("err_hash");

        screen.main().locator("#fingerprint summary").click();
        screen.main().locator("#sha256").fill("AB".repeat(32));
        screen.press("hash_send");
        screen.says("done_hash").says("exam_hash_only");
    }

    private Screen screen(String language) {
        Words words = Words.in(language, stack.layout().project());
        return new Screen(person.newPage(), stack.gateway(), words);
    }
}
