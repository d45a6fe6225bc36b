package dev.asli.intake.paper;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.SAXException;

/** Paragraphs, boxes to tick and lines to fill in, on A4. */
final class Sheet {

    private static final String BODY = "xsl-region-body";
    private static final String FOOT = "xsl-region-after";
    /** Longer words, such as addresses and hashes, are broken here: nothing may run off the paper. */
    private static final int LONGEST_WORD = 64;

    private static final int COLUMNS = 4;

    private final FormattingObjects out;
    private final PaperWords words;

    Sheet(FormattingObjects out, PaperWords words) {
        this.out = out;
        this.words = words;
    }

    /** Writes the paragraphs of a paper. */
    interface Content {
        void write(Sheet sheet) throws SAXException;
    }

    /** @param foot stands on every page */
    void write(String foot, Content content) throws SAXException {
        out.startDocument();
        // Fonts name their Devanagari rules "dflt"; any other language here would leave the conjuncts unformed.
        out.open("root", "font-family", "Lohit", "font-size", "9.5pt", "line-height", "13pt", "language", "dflt");
        out.open("layout-master-set");
        out.open(
                "simple-page-master",
                "master-name",
                "a4",
                "page-width",
                "210mm",
                "page-height",
                "297mm",
                "margin",
                "15mm 18mm 10mm 18mm");
        out.empty("region-body", "margin-bottom", "10mm");
        out.empty("region-after", "extent", "6mm");
        out.close("simple-page-master");
        out.close("layout-master-set");
        out.open("page-sequence", "master-reference", "a4");
        out.open("static-content", "flow-name", FOOT);
        out.open("block", "font-size", "8pt", "text-align", "end");
        out.text(foot + " · " + words.of("page") + " ");
        out.empty("page-number");
        out.close("block");
        out.close("static-content");
        out.open("flow", "flow-name", BODY);
        content.write(this);
        out.close("flow");
        out.close("page-sequence");
        out.close("root");
        out.endDocument();
    }

    void title(String text) throws SAXException {
        out.block(text, "font-size", "14pt", "line-height", "19pt", "space-after", "3mm", "role", "H1");
    }

    void heading(String text) throws SAXException {
        heading(text, "auto");
    }

    void headingOnNewPage(String text) throws SAXException {
        heading(text, "page");
    }

    void paragraph(String text) throws SAXException {
        out.block(broken(text), "space-after", "1.2mm");
    }

    void small(String text) throws SAXException {
        out.block(broken(text), "font-size", "8.5pt", "line-height", "11.5pt", "space-after", "1mm");
    }

    /** Hexadecimal text in lines that fit. */
    void digest(String name, String hex) throws SAXException {
        out.block(name, "font-size", "8.5pt", "keep-with-next", "always");
        for (String line : pieces(hex)) {
            out.block(line, "font-size", "8.5pt", "line-height", "11pt", "start-indent", "6mm");
        }
    }

    void bullet(String text) throws SAXException {
        out.block("– " + broken(text), "start-indent", "5mm", "text-indent", "-4mm", "space-after", "0.8mm");
    }

    /** A line to be filled in by hand. */
    void blank(String label) throws SAXException {
        out.open("block", "text-align-last", "justify", "space-before", "1.2mm", "space-after", "1.2mm");
        out.text(label + ": ");
        out.empty("leader", "leader-pattern", "rule", "rule-thickness", "0.4pt");
        out.close("block");
    }

    /** Boxes to tick, some in a row. */
    void ticks(List<Tick> ticks) throws SAXException {
        out.open("table", "table-layout", "fixed", "width", "100%", "start-indent", "0mm", "space-after", "1.5mm");
        for (int column = 0; column < COLUMNS; column++) {
            out.empty("table-column", "column-width", "proportional-column-width(1)");
        }
        out.open("table-body");
        for (int from = 0; from < ticks.size(); from += COLUMNS) {
            out.open("table-row", "keep-together.within-page", "always");
            for (int column = 0; column < COLUMNS; column++) {
                out.open("table-cell");
                out.block(from + column < ticks.size() ? text(ticks.get(from + column)) : "");
                out.close("table-cell");
            }
            out.close("table-row");
        }
        out.close("table-body");
        out.close("table");
    }

    private static String text(Tick tick) {
        return (tick.ticked() ? "[X] " : "[ ] ") + tick.label();
    }

    record Tick(String label, boolean ticked) {}

    private void heading(String text, String breakBefore) throws SAXException {
        out.block(
                text,
                "font-size",
                "11.5pt",
                "line-height",
                "16pt",
                "space-before",
                "3mm",
                "space-after",
                "1.5mm",
                "border-bottom",
                "0.5pt solid #000000",
                "keep-with-next",
                "always",
                "break-before",
                breakBefore,
                "role",
                "H2");
    }

    private static String broken(String text) {
        List<String> parts = new ArrayList<>();
        for (String word : text.split(" ", -1)) {
            parts.add(word.length() <= LONGEST_WORD ? word : String.join("\u200b", pieces(word)));
        }
        return String.join(" ", parts);
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from < text.length(); from += LONGEST_WORD) {
            pieces.add(text.substring(from, Math.min(text.length(), from + LONGEST_WORD)));
        }
        return pieces;
    }
}
