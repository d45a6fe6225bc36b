package dev.asli.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.FilePayload;
import dev.asli.e2e.api.Asli;
import dev.asli.e2e.api.Intermediary;
import dev.asli.e2e.files.Images;
import dev.asli.e2e.portal.Chromium;
import dev.asli.e2e.portal.ComplaintForm;
import dev.asli.e2e.portal.Look;
import dev.asli.e2e.portal.Screen;
import dev.asli.e2e.portal.Words;
import dev.asli.e2e.stack.RunningStack;
import dev.asli.e2e.stack.WithStack;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every public page, in both languages, with a close look at each. */
@WithStack
class PortalForPeopleIT {

    private static RunningStack stack;
    private static Intermediary tara;
    private static Chromium chromium;

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

    @ParameterizedTest
    @ValueSource(strings = {"en", "hi"})
    void thePagesThatAnyoneMayOpen(String language) {
        try (BrowserContext person = chromium.person()) {
            Screen screen = screen(person, language);
            screen.open("/").inItsLanguage();
            Look.at(screen, "landing");
            for (String page : new String[] {"complain", "track", "deadlines", "scorecards"}) {
                Look.at(screen.open("/" + page), page);
            }
            screen.open("/deadlines").press("calculate");
            Look.at(screen, "deadlines-answer");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "hi"})
    void fromTheFormToTheExaminedExhibit(String language) {
        try (BrowserContext person = chromium.person()) {
            Screen screen = screen(person, language);
            screen.open("/").inItsLanguage();
            ComplaintForm.open(screen).send();
            Look.at(screen, "complain-errors");

            whole(ComplaintForm.open(screen)).send(step -> Look.at(screen, "complain-" + step));
            screen.says("filed_title");
            Look.at(screen, "filed");

            screen.main()
                    .locator("#file")
                    .setInputFiles(new FilePayload("portrait.jpg", "image/jpeg", Images.photograph()));
            screen.press("add");
            Look.at(screen, "status-at-once");
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                screen.press("look_again");
                screen.says("findings");
            });
            screen.main().locator("details > summary").all().forEach(summary -> summary.click());
            Look.at(screen, "status");

            screen.press("withdraw_now");
            screen.says("stage_withdrawn");
            Look.at(screen, "status-withdrawn");
        }
    }

    @Test
    void noPictureIsAskedForInAnIntimateMatter() {
        try (BrowserContext person = chromium.person()) {
            Screen screen = screen(person, "en");
            whole(ComplaintForm.open(screen))
                    .choose("category", "intimate_or_nude")
                    .choose("consentKind", "never_given")
                    .send();
            screen.says("filed_title");
            assertThat(screen.main().locator("form input[type=file]").count()).isZero();

            screen.press("look_at_it");
            assertThat(screen.main().locator("form input[type=file]").count()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "hi"})
    void theDoorsForAChild(String language) {
        try (BrowserContext person = chromium.person()) {
            Screen screen = screen(person, language);
            screen.open("/").inItsLanguage();
            whole(ComplaintForm.open(screen))
                    .choose("subjectAge", "under_18")
                    .choose("shownSexually", "yes")
                    .send(step -> Look.at(screen, "complain-" + step));
            screen.says("diverted_title");
            Look.at(screen, "diverted");
        }
    }

    @Test
    void linksAndConsentsFollowLater() {
        try (BrowserContext person = chromium.person()) {
            Screen screen = screen(person, "hi").open("/").inItsLanguage();
            whole(ComplaintForm.open(screen)).send().says("filed_title");
            screen.press("look_at_it");
            screen.press("add_links");
            Look.at(screen, "links");
            screen.main().locator("input[name=subjectAge][value=adult]").check();
            screen.main().locator("input[name=url]").fill(tara.url("later"));
            screen.main().locator("select[name=intermediary]").selectOption("tara");
            screen.press("add_links");
            screen.says("done_links");
            assertThat(screen.main().locator("li.mono").allInnerTexts()).contains(tara.url("later"));

            screen.main()
                    .locator("form:has(input[value=SHARE_WITH_POLICE]) button")
                    .click();
            screen.says("done_consent_given");
            screen.main()
                    .locator("form:has(input[value=SHARE_WITH_POLICE]) button")
                    .click();
            screen.says("done_consent_withdrawn");
            Look.at(screen, "status-later");
        }
    }

    @Test
    void theOtherLanguageIsChosenOnTheWayAndOnTheCaseAndNothingIsLost() {
        try (BrowserContext person = chromium.person()) {
            Screen screen = screen(person, "hi");
            whole(ComplaintForm.open(new Screen(screen.page(), stack.gateway(), inEnglish())))
                    .upTo("wishes");
            screen.page().locator("header button[name=to]").click();
            assertThat(screen.language()).isEqualTo("hi");
            assertThat(screen.main().locator("input[type=hidden][name=url]").inputValue())
                    .isEqualTo(tara.url("one"));
            screen.page().locator("input[name=name]").evaluate("field => field.closest('details').open = true");
            screen.page().locator("input[name=name]").fill("Meera");
            screen.page().keyboard().press("Enter");
            assertThat(screen.language())
                    .as("Enter goes on; it does not switch the language")
                    .isEqualTo("hi");
            screen.says("step_review");
        }
    }

    private static Words inEnglish() {
        return Words.in("en", stack.layout().project());
    }

    private static ComplaintForm whole(ComplaintForm form) {
        return form.choose("subjectAge", "adult")
                .choose("capacity", "depicted_individual")
                .choose("category", "impersonation_of_complainant")
                .link(0, tara.url("one"), "tara")
                .say("The picture shows me at a rally where I never was.")
                .confirm();
    }

    private static Screen screen(BrowserContext person, String language) {
        return new Screen(
                person.newPage(),
                stack.gateway(),
                Words.in(language, stack.layout().project()));
    }
}
