package dev.asli.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import dev.asli.e2e.api.Asli;
import dev.asli.e2e.api.Complaint;
import dev.asli.e2e.api.Intermediary;
import dev.asli.e2e.files.Images;
import dev.asli.e2e.portal.Chromium;
import dev.asli.e2e.portal.LogIn;
import dev.asli.e2e.portal.Look;
import dev.asli.e2e.portal.OrderForm;
import dev.asli.e2e.portal.Screen;
import dev.asli.e2e.portal.Words;
import dev.asli.e2e.stack.RunningStack;
import dev.asli.e2e.stack.WithStack;
import dev.asli.local.realm.DemoUser;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The officers' day: log in, read, look, decide, draft, and have another approve. */
@WithStack
class PortalDeskIT {

    private static RunningStack stack;
    private static Asli asli;
    private static Intermediary tara;
    private static Chromium chromium;

    private Complaint complaint;
    private BrowserContext asha;
    private BrowserContext vikram;

    @BeforeAll
    static void open(RunningStack running) {
        stack = running;
        asli = new Asli(stack);
        chromium = Chromium.start();
        tara = Intermediary.register(asli, "tara", "Tara");
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void file() {
        asha = chromium.person();
        vikram = chromium.person();
        complaint = Complaint.file(asli, tara);
        complaint
                .exhibit(asli)
                .file("portrait.jpg", "image/jpeg", Images.photograph())
                .send()
                .expect(202);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> complaint
                        .now(asli)
                        .at("/exhibits/0/examination/state")
                        .asText()
                        .equals("DONE"));
    }

    @AfterEach
    void leave() {
        asha.close();
        vikram.close();
    }

    @Test
    void theDeskIsLockedAndTheKeyIsProvedByPkce() {
        Screen screen = screen(asha, "en");

        List<String> asked = LogIn.as(screen, "asha", asli.password(DemoUser.OFFICER));

        assertThat(asked)
                .anySatisfy(url -> assertThat(url)
                        .contains("/protocol/openid-connect/auth")
                        .contains("response_type=code")
                        .contains("code_challenge_method=S256"));
        screen.says("queue_title");
    }

    @Test
    void anIntermediarysPersonHasNoBusinessAtTheDesk() {
        Screen screen = screen(asha, "en");
        screen.page().navigate(stack.gateway() + "/officer");
        screen.page().locator("#username").fill("chitra-member");
        screen.page().locator("#password").fill(asli.password(DemoUser.CHITRA_MEMBER));
        screen.page().locator("#kc-login").click();
        screen.page().waitForURL(url -> url.contains("/officer"));

        screen.says("err_not_allowed_title");
        assertThat(screen.main().innerText()).doesNotContain(complaint.reference());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "hi"})
    void fromTheQueueToTheServedOrder(String language) {
        Screen desk = screen(asha, language);
        LogIn.as(desk, "asha", asli.password(DemoUser.OFFICER));
        desk.inItsLanguage();
        Look.at(desk, "queue");
        openFromQueue(desk);
        Look.at(desk, "case");

        desk.press("look_now");
        desk.says("done_looked").says("sight_uncertain");
        decide(desk);
        Look.at(desk, "case-decided");

        String order = draft(desk);
        approveAsAnother(language, order);

        desk.open(order).says("signed_notice");
        Look.at(desk.open("/officer/orders"), "orders");
        Look.at(desk.open("/officer/scorecards"), "desk-scorecards");
        Look.at(desk.open("/officer/scorecards/tara"), "desk-scorecard");
    }

    /** The queue shows a page at a time, earliest deadline first; a new complaint may be on a later page. */
    private void openFromQueue(Screen desk) {
        Locator link = desk.main().locator("a:text-is(\"%s\")".formatted(complaint.reference()));
        while (link.count() == 0) {
            desk.follow("more");
        }
        link.click();
    }

    private static void decide(Screen desk) {
        desk.main().locator("input[name=outcome][value=\"WELL_FOUNDED\" i]").check();
        desk.main().locator("#grounds").fill("The person shown says so, and nothing speaks against it.");
        desk.press("decide_now");
        desk.says("done_decided").says("outcome_well_founded");
    }

    /** @return the order's path */
    private static String draft(Screen desk) {
        desk.follow("draft_order");
        OrderForm form = new OrderForm(desk);
        Look.at(desk, "order-form");
        form.allButRankAndAuthorisation().submit();
        desk.says("order_unmet");
        List<String> missing = desk.main().locator(".errors a").evaluateAll("links => links.map(link => link.hash)")
                        instanceof List<?> hashes
                ? hashes.stream().map(String::valueOf).toList()
                : List.of();
        assertThat(missing).contains("#officerRank", "#writtenAuthorisation");
        assertThat(form.value("legalBasis")).as("nothing typed is lost").isEqualTo("IT Act s.79(3)(b)");
        Look.at(desk, "order-form-errors");

        form.rankAndAuthorisation().submit();
        desk.says("approve_waits");
        assertThat(approval(desk).count()).as("the drafter cannot approve").isZero();
        Look.at(desk, "order-drafted");
        return desk.page().url().substring(stack.gateway().length());
    }

    private void approveAsAnother(String language, String order) {
        Screen senior = screen(vikram, language);
        LogIn.as(senior, "vikram", asli.password(DemoUser.SENIOR_OFFICER));
        senior.inItsLanguage().open(order);
        Look.at(senior, "order-to-approve");
        senior.press("approve");
        senior.says("signed_notice").says("order_delivered");
        Look.at(senior, "order-served");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "hi"})
    void aLetterIsTakenDownAndItsSlipHandedOver(String language) {
        Screen desk = screen(asha, language);
        LogIn.as(desk, "asha", asli.password(DemoUser.OFFICER));
        desk.inItsLanguage().open("/officer/intake");
        Look.at(desk, "assisted");
        desk.main().locator("input[name=subjectAge][value=adult]").check();
        desk.main().locator("input[name=intakeFormat][value=letter]").check();
        desk.main().locator("#claimedReceived").fill("2026-01-15");
        desk.press("assisted_file");
        desk.says("errors_title");
        Look.at(desk, "assisted-errors");

        desk.main().locator("input[name=capacity][value=depicted_individual]").check();
        desk.main()
                .locator("input[name=category][value=impersonation_of_complainant]")
                .check();
        desk.main().locator("input[name=url]").fill(tara.url("letter"));
        desk.main().locator("select[name=intermediary]").selectOption("tara");
        desk.main().locator("#statement").fill("Her letter says that the picture is not of her.");
        desk.main().locator("input[name=consents][value=forward_to_platform]").check();
        for (String declaration : List.of("goodFaith", "accurate", "warningSeen")) {
            desk.main().locator("input[name=%s]".formatted(declaration)).check();
        }
        desk.press("assisted_file");
        desk.says("slip_title");
        assertThat(desk.main().locator("#secret").innerText()).matches("[0-9A-Za-z]{5}(-[0-9A-Za-z]{5}){3}");
        Look.at(desk, "slip");
    }

    @Test
    void aChildsMatterOnTheTelephoneLeadsToTheDoors() {
        Screen desk = screen(asha, "en");
        LogIn.as(desk, "asha", asli.password(DemoUser.OFFICER));
        desk.open("/officer/intake");
        desk.main().locator("input[name=subjectAge][value=not_sure]").check();
        desk.main().locator("input[name=category][value=intimate_or_nude]").check();
        desk.press("assisted_file");
        desk.says("assisted_doors");
        assertThat(desk.main().locator("a[href^='tel:']").count()).isPositive();
        Look.at(desk, "assisted-doors");
    }

    @Test
    void whoDraftedIsOfferedNoApprovalEvenAsASeniorOfficer() {
        Screen senior = screen(vikram, "en");
        LogIn.as(senior, "vikram", asli.password(DemoUser.SENIOR_OFFICER));
        senior.open("/officer/complaints/" + complaint.reference());
        senior.follow("draft_order");
        new OrderForm(senior)
                .allButRankAndAuthorisation()
                .rankAndAuthorisation()
                .submit();

        senior.says("approve_waits");
        assertThat(approval(senior).count()).isZero();
    }

    private static Locator approval(Screen screen) {
        return screen.main().locator("form[action$='/approval']");
    }

    private static Screen screen(BrowserContext person, String language) {
        return new Screen(
                person.newPage(),
                stack.gateway(),
                Words.in(language, stack.layout().project()));
    }
}
