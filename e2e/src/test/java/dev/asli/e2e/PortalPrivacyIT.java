package dev.asli.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import dev.asli.e2e.api.Asli;
import dev.asli.e2e.api.Intermediary;
import dev.asli.e2e.files.AsliCommand;
import dev.asli.e2e.portal.Chromium;
import dev.asli.e2e.portal.ComplaintForm;
import dev.asli.e2e.portal.Look;
import dev.asli.e2e.portal.Screen;
import dev.asli.e2e.portal.Words;
import dev.asli.e2e.stack.RunningStack;
import dev.asli.e2e.stack.WithStack;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What leaves the person's device, seen in the browser's own record of requests. */
@WithStack
class PortalPrivacyIT {

    /** One form with its answers; any picture is larger. */
    private static final int LARGEST_BODY = 4096;

    private static final int RUN_OF_BYTES = 24;
    private static final int PAGE_WEIGHT = 100 * 1024;

    private static RunningStack stack;
    private static Intermediary tara;
    private static Chromium chromium;

    @TempDir
    Path files;

    private BrowserContext person;
    private final List<Request> requests = new CopyOnWriteArrayList<>();

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
        person = chromium.personUnderPolicy();
        person.onRequest(requests::add);
    }

    @AfterEach
    void leave() {
        person.close();
    }

    /** The picture's pixels are equal on both sides, as PNG loses none. */
    @ParameterizedTest
    @CsvSource({"300, 200", "1600, 1203", "64, 700"})
    void theFingerprintIsTheServersAndNoByteOfThePictureLeaves(int width, int height) throws IOException {
        Path picture = files.resolve("private.png");
        Files.write(picture, picture(width, height, BufferedImage.TYPE_INT_RGB));
        Screen screen = filed();

        choose(screen, picture, "hash_ready");

        JsonNode expected = hashes(picture);
        assertThat(value(screen, "sha256")).isEqualTo(expected.at("/0/sha256").asText());
        assertThat(value(screen, "pdq")).isEqualTo(expected.at("/0/pdq").asText());
        assertThat(value(screen, "pdqOrientations").split(" ")).hasSize(8).startsWith(value(screen, "pdq"));
        screen.press("hash_send");
        screen.says("done_hash").says("exam_hash_only");
        assertNothingLeft(Files.readAllBytes(picture));
    }

    @Test
    void whatCannotBeRecognisedByItsLookIsSaidAndItsDigestMade() throws IOException {
        Screen screen = filed();
        Path text = Files.writeString(files.resolve("note.png"), "no picture");
        choose(screen, text, "hash_not_a_picture");
        assertThat(value(screen, "sha256"))
                .isEqualTo(hashes(text).at("/0/sha256").asText());
        assertThat(value(screen, "pdq")).isEmpty();

        Path seeThrough = files.resolve("glass.png");
        Files.write(seeThrough, picture(200, 200, BufferedImage.TYPE_INT_ARGB));
        choose(screen, seeThrough, "hash_see_through");
        assertThat(value(screen, "pdq")).isEmpty();
    }

    @Test
    void aLongFilmIsDigestedInPieces() throws IOException {
        Path film = files.resolve("film.mp4");
        byte[] piece = new byte[1024 * 1024];
        try (var out = Files.newOutputStream(film)) {
            for (int i = 0; i < 40; i++) {
                new Random(i).nextBytes(piece);
                out.write(piece);
            }
        }
        Screen screen = filed();

        choose(screen, film, "hash_not_a_picture");

        assertThat(value(screen, "sha256"))
                .isEqualTo(hashes(film).at("/0/sha256").asText());
        assertNothingLeft(piece);
    }

    @Test
    void nothingIsFetchedFromElsewhereAndPagesAreLight() {
        List<Response> responses = new ArrayList<>();
        person.onResponse(responses::add);
        Screen screen = screen("en");
        for (String page : List.of("/", "/complain", "/track", "/deadlines", "/scorecards", "/case/lost")) {
            responses.clear();
            screen.open(page);
            assertThat(weight(responses)).as(page).isLessThan(PAGE_WEIGHT);
        }
        responses.clear();
        form(screen).send(step -> {
            assertThat(weight(responses)).as(step).isLessThan(PAGE_WEIGHT);
            responses.clear();
        });
        screen.says("filed_title");
        assertThat(weight(responses)).as("filed").isLessThan(PAGE_WEIGHT);
        assertThat(requests).allSatisfy(request -> assertThat(request.url()).startsWith(stack.gateway()));
    }

    @Test
    void threeTimesEscapeLeavesWithoutATraceToComeBackTo() {
        person.route(
                "https://www.wikipedia.org/",
                route -> route.fulfill(
                        new Route.FulfillOptions().setContentType("text/html").setBody("<p>away</p>")));
        Screen screen = screen("en").open("/").open("/complain");

        for (int i = 0; i < 3; i++) {
            screen.page().keyboard().press("Escape");
        }

        screen.page().waitForURL("https://www.wikipedia.org/");
        screen.page().goBack();
        assertThat(screen.page().url()).as("the form is not in the history").doesNotContain("/complain");
    }

    @Test
    void titlesTellNothingOfTheMatter() {
        Screen screen = screen("en").open("/");
        assertThat(screen.page().title()).isEqualTo(screen.words().say("neutral_title"));
        form(screen)
                .send(step -> assertThat(screen.page().title())
                        .startsWith(screen.words().say("neutral_title")));
    }

    @Test
    void theFingerprintFormLooksRight() throws IOException {
        try (BrowserContext open = chromium.person()) {
            Screen screen = new Screen(
                    open.newPage(),
                    stack.gateway(),
                    Words.in("en", stack.layout().project()));
            form(screen).send();
            Path picture = files.resolve("private.png");
            Files.write(picture, picture(300, 200, BufferedImage.TYPE_INT_RGB));
            choose(screen, picture, "hash_ready");
            screen.main().locator("#fingerprint summary").click();
            Look.at(screen, "fingerprint");
        }
    }

    private static int weight(List<Response> responses) {
        return responses.stream().mapToInt(response -> response.body().length).sum();
    }

    private void assertNothingLeft(byte[] file) {
        for (Request request : requests) {
            byte[] body = request.postDataBuffer();
            assertThat(request.url()).startsWith(stack.gateway());
            if (body != null) {
                assertThat(body.length).as(request.url()).isLessThan(LARGEST_BODY);
                for (int at = 0; at + RUN_OF_BYTES <= Math.min(file.length, 4 * LARGEST_BODY); at += RUN_OF_BYTES) {
                    String run = new String(file, at, RUN_OF_BYTES, StandardCharsets.ISO_8859_1);
                    String hex = HexFormat.of().formatHex(file, at, at + RUN_OF_BYTES);
                    assertThat(new String(body, StandardCharsets.ISO_8859_1)).doesNotContain(run, hex);
                }
            }
        }
    }

    private static void choose(Screen screen, Path file, String words) {
        screen.main().locator("#hash-file").setInputFiles(file);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(screen.main()
                                .locator("#fingerprint [role=status]")
                                .innerText())
                        .isEqualTo(screen.words().say(words)));
    }

    private static String value(Screen screen, String field) {
        return screen.main()
                .locator("#fingerprint form input[name=%s]".formatted(field))
                .inputValue();
    }

    private static JsonNode hashes(Path file) throws IOException {
        return new ObjectMapper()
                .readTree(AsliCommand.run(stack.layout().project(), "hash", "--json", file.toString())
                        .words());
    }

    private Screen filed() {
        Screen screen = screen("en");
        form(screen).send().says("filed_title");
        return screen;
    }

    private static ComplaintForm form(Screen screen) {
        return ComplaintForm.open(screen)
                .choose("subjectAge", "adult")
                .choose("capacity", "depicted_individual")
                .choose("category", "intimate_or_nude")
                .choose("consentKind", "never_given")
                .link(0, tara.url("one"), "tara")
                .say("It was made without my consent.")
                .confirm();
    }

    private Screen screen(String language) {
        return new Screen(
                person.newPage(),
                stack.gateway(),
                Words.in(language, stack.layout().project()));
    }

    private static byte[] picture(int width, int height, int type) throws IOException {
        var image = new BufferedImage(width, height, type);
        var random = new Random(width);
        Graphics2D pen = image.createGraphics();
        if (type == BufferedImage.TYPE_INT_RGB) {
            pen.setPaint(new GradientPaint(0, 0, Color.ORANGE, width, height, Color.BLUE));
            pen.fillRect(0, 0, width, height);
        }
        for (int i = 0; i < 40; i++) {
            pen.setColor(new Color(random.nextInt(1 << 24)));
            pen.fillRect(random.nextInt(width), random.nextInt(height), width / 5, height / 5);
        }
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
