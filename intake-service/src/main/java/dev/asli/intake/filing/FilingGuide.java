package dev.asli.intake.filing;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.asli.intake.complaint.Category;
import dev.asli.intake.complaint.Harm;
import dev.asli.intake.filing.FilingOutcome.Door;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Words for the form, from rule-clauses.json and help-lines.json: clauses to choose from and help by harm. */
@ApplicationScoped
public class FilingGuide {

    private static final String FALLBACK = "en";

    private final List<Clause> clauses;
    private final Map<String, Line> lines;
    private final Map<Harm, List<String>> byHarm;
    private final Set<String> ids;

    private final Doors doors;

    FilingGuide(Doors doors) {
        this.doors = doors;
        clauses = GuideData.read("/rule-clauses.json", new TypeReference<List<Clause>>() {});
        HelpLines help = GuideData.read("/help-lines.json", new TypeReference<HelpLines>() {});
        lines = help.lines().stream().collect(Collectors.toUnmodifiableMap(Line::id, line -> line));
        byHarm = Map.copyOf(help.byHarm());
        ids = clauses.stream().map(Clause::id).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A clause a complaint may rest on.
     *
     * @param words in English and Hindi, by language
     * @param suggestedFor words of the rule packs' categories
     */
    public record Clause(String id, String citation, Map<String, String> words, List<String> suggestedFor) {

        public String in(String language) {
            return said(words, language);
        }

        public List<Category> categories() {
            return suggestedFor.stream()
                    .map(word -> Category.valueOf(word.toUpperCase(Locale.ROOT)))
                    .toList();
        }
    }

    /** @param source where the number was read, and how sure that is */
    record Line(String id, Map<String, String> name, String contact, Map<String, String> whatToSay, String source) {}

    record HelpLines(List<Line> lines, Map<Harm, List<String>> byHarm) {}

    public List<Clause> clauses() {
        return clauses;
    }

    /** Places one complaint names at most, with those added later. */
    public int mostLocations() {
        return AdditionRegister.MOST_IN_ALL;
    }

    Set<String> ids() {
        return ids;
    }

    /** The right doors for a matter about a child. */
    List<Door> doors(String language) {
        return doors.in(language);
    }

    /** Each line once, the most urgent harm's first. */
    public List<Door> help(Collection<Harm> harms, String language) {
        return harms.stream()
                .flatMap(harm -> byHarm.getOrDefault(harm, List.of()).stream())
                .distinct()
                .map(id -> door(Objects.requireNonNull(lines.get(id), id), language))
                .toList();
    }

    private static Door door(Line line, String language) {
        return new Door(said(line.name(), language), line.contact(), said(line.whatToSay(), language), line.source());
    }

    private static String said(Map<String, String> words, String language) {
        String primary = language.split("-", 2)[0].toLowerCase(Locale.ROOT);
        return Objects.requireNonNull(words.getOrDefault(primary, words.get(FALLBACK)));
    }
}
