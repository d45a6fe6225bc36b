package dev.asli.intake.paper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.intake.paper.PaperCase.Due;
import dev.asli.intake.paper.PaperCase.Item;
import dev.asli.intake.paper.PaperCase.Place;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PapersTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:05Z");
    private static final Path DRAWN = Path.of("target/papers");
    private static final PaperCase RECORD = record(List.of(
            new Item(1, NOON, "image/png", 12345, "ab".repeat(32), "cd".repeat(64), ""),
            new Item(2, NOON, "", 0, "ef".repeat(32), "", "12".repeat(32))));

    private final Papers papers = new Papers();

    @Test
    void theCertificateIsFilledInOnlyWithWhatTheRecordProves() throws IOException {
        String text = text(papers.print(PaperKind.CERTIFICATE, PaperLanguage.ENGLISH, RECORD));
        assertThat(text)
                .contains("section 63(4)", "Part A", "Part B", "ASLI-2026-7K3F-9QXM")
                .contains("ab".repeat(32), "cd".repeat(32), "ef".repeat(32))
                .contains("image/png, 12345 bytes", "24/11/2026 17:30:05 IST")
                .contains("IMEI / UIN / UID / MAC / Cloud ID", "Make and model", "Colour", "Serial number")
                .contains("lawful control", "regularly", "working properly");
        assertThat(text.split("Signature:", -1)).hasSize(3);
        assertThat(text.lines().filter(line -> line.startsWith("Name:") || line.startsWith("Signature:")))
                .allSatisfy(
                        line -> assertThat(line.replaceAll("^[A-Za-z]+: ?", "")).isBlank());
        String ticks = text.replaceAll("[\\u00a0 ]+", " ");
        assertThat(ticks).contains("[X] SHA256").contains("[ ] MD5", "[ ] SHA1", "[ ] Server", "[ ] owned");
        assertThat(ticks.split("\\[X]", -1))
                .as("two algorithms, ticked in both parts")
                .hasSize(5);
    }

    @Test
    void theSheetSaysWhereToGoAndWhatIsOnRecord() throws IOException {
        String text = text(papers.print(PaperKind.SHEET, PaperLanguage.ENGLISH, RECORD));
        assertThat(text)
                .contains("BNSS 2023, section 173", "181", "1930", "cybercrime.gov.in", "112")
                .contains("https://chitra.example/p/1", "rule 3(2)(b)", "running", "ab".repeat(32));
        assertThat(text(papers.print(PaperKind.SHEET, PaperLanguage.HINDI, RECORD)))
                .contains("1930", "https://chitra.example/p/1");
    }

    @ParameterizedTest
    @EnumSource(PaperLanguage.class)
    void theSameRecordGivesTheSameBytesAndAnotherOthers(PaperLanguage language) {
        for (PaperKind kind : PaperKind.values()) {
            byte[] first = papers.print(kind, language, RECORD);
            assertThat(new Papers().print(kind, language, RECORD)).isEqualTo(first);
            assertThat(papers.print(kind, language, record(List.of()))).isNotEqualTo(first);
        }
    }

    @Test
    void hostileTextIsTextAndLongAddressesStayOnThePaper() throws IOException {
        PaperCase hostile = new PaperCase(
                "ASLI-2026-7K3F-9QXM",
                NOON,
                NOON,
                List.of(),
                List.of(
                        new Place("<fo:external-graphic src='file:/etc/passwd'/>", "javascript:alert(1)", "&amp;"),
                        new Place("chitra", "https://chitra.example/" + "a".repeat(600), "")),
                List.of());
        byte[] pdf = papers.print(PaperKind.SHEET, PaperLanguage.ENGLISH, hostile);
        assertThat(text(pdf)).contains("<fo:external-graphic src='file:/etc/passwd'/>", "javascript:alert(1)", "&amp;");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(text(pdf).replaceAll("\\s|\u200b", "")).contains("a".repeat(600));
            for (var page : document.getPages()) {
                assertThat(page.getAnnotations()).as("no link leads anywhere").isEmpty();
            }
        }
    }

    @Test
    void thePdfHoldsNoScriptNoFormAndNothingToFetch() throws IOException {
        try (PDDocument document = Loader.loadPDF(papers.print(PaperKind.CERTIFICATE, PaperLanguage.HINDI, RECORD))) {
            PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
            assertThat(form).isNull();
            assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(document.getDocumentInformation().getAuthor()).isNull();
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    /**
     * A shaped cluster is one glyph; unshaped, letter, virama and letter are three. The vowel sign i stands left of the
     * consonant after which it is written.
     */
    @Test
    void devanagariIsShaped() throws IOException {
        List<String> clusters = List.of("क्ष", "त्र", "श्र", "द्ध", "ज्ञ", "प्र");
        for (String cluster : clusters) {
            assertThat(printed(cluster)).as(cluster).hasSize(1);
            assertThat(printed(cluster.charAt(0) + " " + cluster.charAt(2))).hasSize(3);
        }
        List<TextPosition> syllable = printed("कि");
        assertThat(syllable).extracting(TextPosition::getUnicode).containsExactly("ि", "क");
        assertThat(syllable.getFirst().getX()).isLessThan(syllable.getLast().getX());
    }

    /** For a person to look at: target/papers. */
    @Test
    void everyPageCanBeDrawn() throws IOException {
        Files.createDirectories(DRAWN);
        for (PaperLanguage language : PaperLanguage.values()) {
            for (PaperKind kind : PaperKind.values()) {
                assertThat(draw(papers.print(kind, language, RECORD), kind + "-" + language.tag()))
                        .isPositive();
            }
        }
    }

    @Test
    void bothLanguagesHaveTheSameWords() throws IOException {
        assertThat(keys(PaperLanguage.HINDI)).isEqualTo(keys(PaperLanguage.ENGLISH));
    }

    private static java.util.Set<Object> keys(PaperLanguage language) throws IOException {
        Properties words = new Properties();
        try (var file = PapersTest.class.getResourceAsStream("/paper/paper_" + language.tag() + ".properties")) {
            words.load(file);
        }
        return words.keySet();
    }

    private static PaperCase record(List<Item> items) {
        return new PaperCase(
                "ASLI-2026-7K3F-9QXM",
                NOON,
                NOON,
                items,
                List.of(new Place("chitra", "https://chitra.example/p/1", "p1")),
                List.of(new Due("chitra", "Remove", "rule 3(2)(b)", Optional.of(NOON), "RUNNING")));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static int draw(byte[] pdf, String name) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page, 100);
                ImageIO.write(
                        image, "png", DRAWN.resolve(name + "-" + page + ".png").toFile());
            }
            return document.getNumberOfPages();
        }
    }

    /** The glyphs that a text becomes. */
    private List<TextPosition> printed(String text) throws IOException {
        PaperCase spelled = new PaperCase(
                "ASLI-2026-7K3F-9QXM",
                NOON,
                NOON,
                List.of(),
                List.of(new Place("<<<" + text + ">>>", "", "")),
                List.of());
        List<TextPosition> glyphs = glyphs(papers.print(PaperKind.SHEET, PaperLanguage.HINDI, spelled));
        List<String> letters = glyphs.stream().map(TextPosition::getUnicode).toList();
        return glyphs.subList(letters.lastIndexOf("<") + 1, letters.indexOf(">"));
    }

    private static List<TextPosition> glyphs(byte[] pdf) throws IOException {
        List<TextPosition> glyphs = new ArrayList<>();
        PDFTextStripper reader = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                glyphs.addAll(positions);
            }
        };
        try (PDDocument document = Loader.loadPDF(pdf)) {
            reader.getText(document);
        }
        return glyphs;
    }
}
