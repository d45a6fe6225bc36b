package dev.asli.gateway.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.contracts.intake.v1.Capacity;
import dev.asli.contracts.intake.v1.ConsentPurpose;
import dev.asli.contracts.intake.v1.ContentKind;
import dev.asli.contracts.intake.v1.FileComplaintRequest;
import dev.asli.contracts.intake.v1.Harm;
import dev.asli.contracts.intake.v1.Location;
import dev.asli.gateway.Http;
import dev.asli.gateway.Http.Answer;
import dev.asli.gateway.inner.InnerPort;
import dev.asli.gateway.inner.InnerServer;
import dev.asli.testkit.RealPostgres;
import dev.asli.testkit.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The complaint page by page, as a browser without scripts goes through it. */
@QuarkusTest
@WithTestResource(RealPostgres.class)
@WithTestResource(TestTokens.class)
@WithTestResource(InnerPort.class)
class ComplainPagesTest {

    private static final Pattern NUMBER = Pattern.compile("id=\"reference\">([^<]+)<");

    @Inject
    InnerServer inner;

    @Test
    void ageIsAskedBeforeAnythingElse() {
        Answer first = Http.at("/complain").get();

        assertThat(first.text())
                .contains("name=\"subjectAge\"")
                .doesNotContain("name=\"url\"", "name=\"statement\"", "name=\"category\"", "<textarea");
        Answer unanswered = PageForm.in(first, "/complain").press("next");
        assertThat(unanswered.status()).isEqualTo(422);
        assertThat(unanswered.text()).contains("Say whether the person shown is under 18.");
    }

    @Test
    void aChildShownSexuallyIsLedToTheDoorsAndNothingElseIsAsked() {
        for (String age : new String[] {"under_18", "not_sure"}) {
            for (String sexually : new String[] {"yes", "unsure"}) {
                Answer question = PageForm.in(Http.at("/complain").get(), "/complain")
                        .type("subjectAge", age)
                        .press("next");
                assertThat(question.text()).contains("name=\"shownSexually\"").doesNotContain("name=\"capacity\"");
                if (age.equals("under_18")) {
                    Answer doors = PageForm.in(question, "/complain")
                            .type("shownSexually", sexually)
                            .press("next");
                    assertThat(doors.text()).contains("tel:1098").doesNotContain("<textarea");
                }
            }
        }
    }

    @Test
    void aChildsMatterThatTurnsOutSexualIsLedToTheDoorsAtOnce() {
        Answer question = PageForm.in(Http.at("/complain").get(), "/complain")
                .type("subjectAge", "under_18")
                .press("next");
        Answer who =
                PageForm.in(question, "/complain").type("shownSexually", "no").press("next");
        Answer doors = PageForm.in(who, "/complain")
                .type("capacity", "parent_or_guardian")
                .type("category", "intimate_or_nude")
                .press("next");
        assertThat(doors.text()).contains("tel:1098");
    }

    @Test
    void whatIsAnsweredTravelsInTheFormAndIsFiledWhole() {
        Answer review = review();
        assertThat(review.text())
                .contains("It is me &lt;b&gt;not&lt;/b&gt;.", "https://chitra.example/p/1", "Somebody asks for money")
                .doesNotContain("<b>not</b>");

        Answer filed = PageForm.in(review, "/complain")
                .add("goodFaith", "true")
                .add("accurate", "true")
                .add("warningSeen", "true")
                .add("signature", "Meera")
                .press("send");

        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        assertThat(filed.text()).contains("Grievance Appellate Committee", "2026-11-24T14:00:00Z", "rule 3A(3)");
        Matcher reference = NUMBER.matcher(filed.text());
        assertThat(reference.find()).isTrue();
        FileComplaintRequest sent = inner.intake().byReference.get(reference.group(1));
        assertThat(sent.getStatement()).isEqualTo("It is me <b>not</b>.");
        assertThat(sent.getCapacity()).isEqualTo(Capacity.DEPICTED_INDIVIDUAL);
        assertThat(sent.getHarmsList()).containsExactly(Harm.EXTORTION);
        assertThat(sent.getLocationsList()).hasSize(2);
        Location second = sent.getLocations(1);
        assertThat(second.getUrl()).isEqualTo("https://chitra.example/v/2");
        assertThat(second.getContentKind()).isEqualTo(ContentKind.VIDEO);
        assertThat(second.getMediaTime()).isEqualTo("00:10");
        assertThat(second.getFirstSeen().getAt()).isEqualTo("2026-11-20");
        assertThat(second.getFirstSeen().getZone()).isEqualTo("Asia/Kolkata");
        assertThat(sent.getConsentsList())
                .hasSize(6)
                .filteredOn(choice -> choice.getGiven())
                .extracting(choice -> choice.getPurpose())
                .containsExactly(ConsentPurpose.FORWARD_TO_PLATFORM, ConsentPurpose.SHARE_WITH_POLICE);
        assertThat(sent.getDeclarations().getGoodFaith()).isTrue();
        assertThat(sent.getDeclarations().getConsentToForward()).isTrue();
        assertThat(sent.getDeclarations().getSignature()).isEqualTo("Meera");
        assertThat(sent.hasDemographics()).isFalse();
        assertThat(sent.getPriorSteps().getPlatformReports(0).getTicket()).isEqualTo("T-1");
    }

    @Test
    void sendingTwiceFilesOnce() {
        Answer review = review();
        Answer once = declared(review).press("send");
        Answer again = declared(review).press("send");

        Matcher first = NUMBER.matcher(once.text());
        assertThat(first.find()).isTrue();
        assertThat(again.text()).contains(first.group(1));
    }

    @Test
    void theOtherLanguageKeepsWhatWasTyped() {
        Answer story = story();
        Answer hindi = PageForm.in(story, "/complain")
                .type("statement", "मेरी बात")
                .add("to", "hi")
                .send();

        assertThat(hindi.status()).isEqualTo(200);
        assertThat(hindi.text()).contains("lang=\"hi\"", ">मेरी बात</textarea>", "chitra.example/p/1");
        assertThat(hindi.header("Set-Cookie")).contains("language=hi");
    }

    @Test
    void moreLinksComeWithoutScriptAndBackLosesNothing() {
        Answer links = links();
        Answer more = PageForm.in(links, "/complain")
                .type("url", "https://chitra.example/p/1")
                .press("more-links");
        assertThat(more.text().split("name=\"url\"", -1)).hasSizeGreaterThan(4);
        assertThat(more.text()).contains("https://chitra.example/p/1");

        Answer back = PageForm.in(more, "/complain")
                .type("url", "https://chitra.example/p/1")
                .press("back");
        assertThat(back.text()).contains("value=\"depicted_individual\" checked");
        Answer forth = PageForm.in(back, "/complain")
                .type("capacity", "depicted_individual")
                .type("category", "impersonation_of_complainant")
                .press("next");
        assertThat(forth.text()).contains("https://chitra.example/p/1");
    }

    @Test
    void aLinkToAnUnknownSiteAndNoLinkAreToldOnTheirPage() {
        Answer unknown = PageForm.in(links(), "/complain")
                .add("url", "https://nobody.example/1")
                .press("next");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.text()).contains("We do not know this site yet", "https://nobody.example/1");

        Answer none = PageForm.in(links(), "/complain").press("next");
        assertThat(none.text()).contains("Give at least one link.");
    }

    @Test
    void whatIntakeMissesIsToldOnThePageThatAsksForIt() {
        Answer review = review();
        Answer lacking = declared(review).type("statement", "").press("send");

        assertThat(lacking.status()).isEqualTo(422);
        assertThat(lacking.text()).contains("Say what is shown.", "name=\"statement\"");
        Answer mended = PageForm.in(lacking, "/complain")
                .type("statement", "Now it is said.")
                .press("next");
        assertThat(mended.text()).contains("Now it is said.", "name=\"goodFaith\"");
    }

    @Test
    void nonsenseIsMetWithTheFirstPage() {
        Answer strange = PageForm.empty("/complain")
                .add("step", "nonsense")
                .add("rows", "99999999999")
                .add("subjectAge", "42")
                .add("<script>", "1")
                .press("no-such-button");

        assertThat(strange.status()).isEqualTo(200);
        assertThat(strange.text()).contains("name=\"subjectAge\"").doesNotContain("<script>");
    }

    @Test
    void whatIsToBeDeclaredIsAskedForBeforeAnythingIsSent() {
        Answer undeclared = PageForm.in(review(), "/complain").press("send");

        assertThat(undeclared.status()).isEqualTo(422);
        assertThat(undeclared.text()).contains("href=\"#goodFaith\"", "href=\"#accurate\"", "href=\"#warningSeen\"");
    }

    private static PageForm declared(Answer review) {
        return PageForm.in(review, "/complain")
                .add("goodFaith", "true")
                .add("accurate", "true")
                .add("warningSeen", "true");
    }

    private static Answer links() {
        Answer who = PageForm.in(Http.at("/complain").get(), "/complain")
                .type("subjectAge", "adult")
                .press("next");
        return PageForm.in(who, "/complain")
                .type("capacity", "depicted_individual")
                .type("category", "impersonation_of_complainant")
                .press("next");
    }

    private static Answer story() {
        return PageForm.in(links(), "/complain")
                .add("url", "https://chitra.example/p/1")
                .add("intermediary", "")
                .add("contentKind", "image")
                .add("mediaTime", "")
                .add("url", "chitra.example/v/2")
                .add("intermediary", "")
                .add("contentKind", "video")
                .add("mediaTime", "00:10")
                .add("firstSeen", "2026-11-20")
                .press("next");
    }

    private static Answer review() {
        Answer wishes = PageForm.in(story(), "/complain")
                .type("statement", "It is me <b>not</b>.")
                .add("harms", "extortion")
                .add("priorIntermediary", "chitra")
                .add("priorTicket", "T-1")
                .press("next");
        return PageForm.in(wishes, "/complain")
                .add("consents", "forward_to_platform")
                .add("consents", "share_with_police")
                .add("gender", "woman")
                .press("next");
    }
}
