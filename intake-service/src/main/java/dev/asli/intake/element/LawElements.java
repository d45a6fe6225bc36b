package dev.asli.intake.element;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.asli.intake.complaint.Complaint;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Holds a complaint against the table law-elements.json. A view only: what is missing stops nothing. */
@ApplicationScoped
public class LawElements {

    private static final String FILE = "/law-elements.json";

    private final List<Law> laws;

    LawElements() {
        try (InputStream file = LawElements.class.getResourceAsStream(FILE)) {
            laws = JsonMapper.builder()
                    .build()
                    .readValue(Objects.requireNonNull(file, FILE), new TypeReference<List<Law>>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The table %s cannot be read.".formatted(FILE), unreadable);
        }
        laws.forEach(law -> law.elements().forEach(row -> Element.of(row.element())));
    }

    /** How much a law wants an element. */
    public enum Need {
        REQUIRED,
        RECOMMENDED
    }

    /** @param categories for which the law has a notice at all; all where none is named */
    record Law(String law, String title, List<String> categories, String source, List<Row> elements) {

        boolean reaches(Complaint complaint) {
            return categories.isEmpty()
                    || categories.contains(complaint.submission().category().word())
                    || (categories.contains("intimate_or_nude")
                            && complaint.submission().sexual());
        }
    }

    record Row(String element, String citation, Need need) {}

    /** @param complete nothing required is missing */
    public record View(String law, String title, boolean complete, List<Item> elements) {}

    /** @param path JSON Pointer to the field that supplies it */
    public record Item(String element, String citation, Need need, boolean present, String path) {}

    /** One view for each law that has a notice for such content. */
    public List<View> of(Complaint complaint) {
        return laws.stream()
                .filter(law -> law.reaches(complaint))
                .map(law -> view(law, complaint))
                .toList();
    }

    private static View view(Law law, Complaint complaint) {
        List<Item> items = law.elements().stream()
                .map(row -> item(row, Element.of(row.element()), complaint))
                .toList();
        boolean complete = items.stream().allMatch(item -> item.present() || item.need() == Need.RECOMMENDED);
        return new View(law.law(), law.title(), complete, items);
    }

    private static Item item(Row row, Element element, Complaint complaint) {
        return new Item(
                element.name().toLowerCase(Locale.ROOT),
                row.citation(),
                row.need(),
                element.in(complaint),
                element.path());
    }
}
