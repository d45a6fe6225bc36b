package dev.asli.intake.paper;

import dev.asli.intake.paper.PaperCase.Item;
import dev.asli.intake.paper.Sheet.Tick;
import java.util.List;
import java.util.stream.Stream;
import org.xml.sax.SAXException;

/**
 * The certificate of section 63(4) of the Bharatiya Sakshya Adhiniyam 2023, Parts A and B (law.md 5.3). Filled in is only
 * what the record proves: hashes, algorithm, times and sizes. Who signs, and what is true of the device, people say.
 */
final class Certificate {

    private static final List<String> SOURCES =
            List.of("computer", "dvr", "mobile", "flash", "disc", "server", "cloud", "other");

    private final PaperCase record;
    private final PaperWords words;

    Certificate(PaperCase record, PaperWords words) {
        this.record = record;
        this.words = words;
    }

    void write(Sheet sheet) throws SAXException {
        sheet.title(words.of("certificate.title"));
        sheet.small(words.of("certificate.note"));
        sheet.paragraph(words.of("reference") + ": " + record.reference());
        sheet.heading(words.of("part.a"));
        person(sheet);
        source(sheet, "opening.a");
        sheet.paragraph("1. " + words.of("control.lawful"));
        sheet.paragraph("2. " + words.of("control.regular"));
        sheet.paragraph("3. " + words.of("control.working"));
        sheet.paragraph(words.of("custody"));
        sheet.ticks(Stream.of("owned", "maintained", "managed", "operated")
                .map(key -> new Tick(words.of("custody." + key), false))
                .toList());
        sheet.paragraph(words.of("custody.by"));
        hashes(sheet);
        end(sheet, List.of());
        sheet.headingOnNewPage(words.of("part.b"));
        person(sheet);
        source(sheet, "opening.b");
        hashes(sheet);
        end(sheet, List.of("name", "designation"));
    }

    private void person(Sheet sheet) throws SAXException {
        sheet.blank(words.of("name"));
        sheet.blank(words.of("kin"));
        sheet.blank(words.of("residing"));
    }

    private void source(Sheet sheet, String opening) throws SAXException {
        sheet.paragraph(words.of(opening));
        sheet.ticks(SOURCES.stream()
                .map(key -> new Tick(words.of("source." + key), false))
                .toList());
        for (String key : List.of("make", "colour", "serial", "identifier", "other.information")) {
            sheet.blank(words.of(key));
        }
    }

    private void hashes(Sheet sheet) throws SAXException {
        boolean any = !record.items().isEmpty();
        sheet.heading(words.of("hashes"));
        sheet.paragraph(words.of("algorithm"));
        sheet.ticks(List.of(
                new Tick("SHA1", false),
                new Tick("SHA256", any),
                new Tick("MD5", false),
                new Tick(words.of("algorithm.other") + (any ? ": SHA512" : ""), any)));
        for (Item item : record.items()) {
            item(sheet, item);
        }
        if (!any) {
            sheet.blank(words.of("no.exhibits"));
        }
        sheet.ticks(List.of(new Tick(words.of("hash.report"), false)));
    }

    private void item(Sheet sheet, Item item) throws SAXException {
        String taken = words.of("taken") + " " + PaperMoments.show(item.takenAt());
        sheet.paragraph(
                item.hashOnly()
                        ? "%s %d: %s; %s".formatted(words.of("exhibit"), item.number(), words.of("hash.given"), taken)
                        : "%s %d: %s, %d %s; %s"
                                .formatted(
                                        words.of("exhibit"),
                                        item.number(),
                                        item.mediaType(),
                                        item.size(),
                                        words.of("bytes"),
                                        taken));
        for (var digest : PaperDigests.of(item).entrySet()) {
            sheet.digest(digest.getKey(), digest.getValue());
        }
    }

    private void end(Sheet sheet, List<String> before) throws SAXException {
        for (String key : before) {
            sheet.blank(words.of(key));
        }
        for (String key : List.of("signature", "date", "time", "place")) {
            sheet.blank(words.of(key));
        }
    }
}
