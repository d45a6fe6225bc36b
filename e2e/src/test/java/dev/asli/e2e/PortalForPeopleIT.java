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

            whole(ComplaintForm.open(screen)).send();
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
                    .send();
            screen.says("filed_title");
            assertThat(screen.main().locator("input[type=file]").count()).isZero();

            screen.press("look_at_it");
            assertThat(screen.main().locator("input[type=file]").count()).isZero();
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
                    .choose("category", "intimate_or_nude")
                    .send();
            screen.says("diverted_title");
            Look.at(screen, "diverted");
        }
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
