package dev.asli.intake.paper;

import dev.asli.intake.paper.PaperCase.Due;
import dev.asli.intake.paper.PaperCase.Item;
import dev.asli.intake.paper.PaperCase.Place;
import org.xml.sax.SAXException;

/** What to take along, where to go, and what is on record (law.md c.3). */
final class PoliceSheet {

    private final PaperCase record;
    private final PaperWords words;

    PoliceSheet(PaperCase record, PaperWords words) {
        this.record = record;
        this.words = words;
    }

    void write(Sheet sheet) throws SAXException {
        sheet.title(words.of("sheet.title"));
        sheet.paragraph(words.of("sheet.lead"));
        sheet.paragraph(words.of("reference") + ": " + record.reference());
        sheet.paragraph(words.of("sheet.received") + ": " + PaperMoments.show(record.receivedAt()));
        list(sheet, "sheet.where", 3);
        list(sheet, "sheet.bring", 5);
        sheet.heading(words.of("sheet.places"));
        for (Place place : record.places()) {
            String id = place.contentId().isEmpty() ? "" : " (" + place.contentId() + ")";
            sheet.bullet(place.intermediary() + ": " + place.url() + id);
        }
        sheet.heading(words.of("sheet.exhibits"));
        for (Item item : record.items()) {
            sheet.paragraph(
                    "%s %d: %s".formatted(words.of("exhibit"), item.number(), PaperMoments.show(item.takenAt())));
            for (var digest : PaperDigests.of(item).entrySet()) {
                sheet.digest(digest.getKey(), digest.getValue());
            }
        }
        if (record.items().isEmpty()) {
            sheet.paragraph(words.of("sheet.exhibits.none"));
        }
        deadlines(sheet);
        sheet.blank(words.of("sheet.blank"));
        sheet.blank(words.of("place"));
    }

    private void deadlines(Sheet sheet) throws SAXException {
        sheet.heading(words.of("sheet.deadlines"));
        for (Due due : record.dues()) {
            String at = due.dueAt()
                    .map(moment -> ", " + words.of("sheet.due") + " " + PaperMoments.show(moment))
                    .orElse("");
            sheet.bullet("%s: %s (%s)%s: %s"
                    .formatted(due.intermediary(), due.title(), due.clause(), at, words.state(due.state())));
        }
        sheet.small(words.of(record.dues().isEmpty() ? "sheet.deadlines.none" : "sheet.deadlines.note"));
    }

    private void list(Sheet sheet, String key, int lines) throws SAXException {
        sheet.heading(words.of(key));
        for (int line = 1; line <= lines; line++) {
            sheet.bullet(words.of(key + "." + line));
        }
    }
}
