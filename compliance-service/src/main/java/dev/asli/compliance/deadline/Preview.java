package dev.asli.compliance.deadline;

import dev.asli.compliance.rulepack.EventType;
import dev.asli.compliance.rulepack.LawBook;
import dev.asli.compliance.rulepack.RulePack;
import dev.asli.compliance.rulepack.Vocabulary;
import dev.asli.kit.problem.ProblemException;
import dev.asli.kit.problem.ProblemException.Unmet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The law as a calculator. Stores nothing. */
@ApplicationScoped
public class Preview {

    private final LawBook law;

    Preview(LawBook law) {
        this.law = law;
    }

    /** Fails with PREVIEW_DEFECTIVE and every word that the rule packs do not know. */
    public List<Previewed> of(Question question) {
        List<Unmet> unmet = unmet(question, law.vocabulary());
        if (!unmet.isEmpty()) {
            throw new ProblemException(
                    DeadlineProblem.PREVIEW_DEFECTIVE, "Nothing was computed; mend what is listed.", unmet);
        }
        EventType event = new EventType(question.event());
        return law.started(event, question.at(), question.category(), question.capacity(), question.classes()).stream()
                .map(rule -> new Previewed(
                        Deadline.start(UUID.randomUUID(), rule, question.at()), Why.of(rule, question.at())))
                .toList();
    }

    public List<Pack> packs() {
        return law.packs().stream()
                .map(pack -> new Pack(pack, (int) law.rules().stream()
                        .filter(rule -> rule.pack().equals(pack))
                        .count()))
                .toList();
    }

    private static List<Unmet> unmet(Question question, Vocabulary words) {
        List<Unmet> unmet = new ArrayList<>();
        know(unmet, words.events(), question.event(), "TRIGGER_UNKNOWN", "/triggerEvent");
        know(unmet, words.categories(), question.category(), "CATEGORY_UNKNOWN", "/category");
        know(unmet, words.capacities(), question.capacity(), "CAPACITY_UNKNOWN", "/capacity");
        if (question.classes().isEmpty()) {
            unmet.add(new Unmet("CLASS_MISSING", "/intermediaryClasses", "Name at least one class."));
        }
        question.classes().stream()
                .sorted()
                .forEach(one -> know(unmet, words.classes(), one, "CLASS_UNKNOWN", "/intermediaryClasses"));
        return unmet;
    }

    private static void know(List<Unmet> unmet, Set<String> known, String word, String code, String path) {
        if (!known.contains(word)) {
            unmet.add(new Unmet(
                    code,
                    path,
                    "Use one of: %s."
                            .formatted(String.join(", ", known.stream().sorted().toList()))));
        }
    }

    /**
     * @param event word of the rule packs, such as {@code complaint.received}
     * @param classes of the intermediary
     */
    public record Question(String event, Instant at, String category, String capacity, Set<String> classes) {

        public Question {
            classes = Set.copyOf(classes);
        }
    }

    public record Previewed(Deadline deadline, Why why) {}

    /** @param rules how many versions of rules it holds */
    public record Pack(RulePack pack, int rules) {}
}
