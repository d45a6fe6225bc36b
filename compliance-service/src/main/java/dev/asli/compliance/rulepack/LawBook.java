package dev.asli.compliance.rulepack;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All rule packs, checked and immutable. Loading refuses the whole book for one fault.
 *
 * <p>Not everything in it can start a deadline: soft law, drafts and foreign reference packs never do, and the
 * operator's own duties bind the class {@code operator_self} alone and start on operator events.
 */
public final class LawBook {

    /** Duties: to do something by then, or to keep something until then. */
    private static final Set<LimitKind> STARTED = Set.of(LimitKind.DEADLINE, LimitKind.MINIMUM_RETENTION);

    private final Vocabulary vocabulary;
    private final List<RulePack> packs;
    private final List<Rule> rules;
    private final Map<String, Rule> byVersion;

    LawBook(Vocabulary vocabulary, List<RulePack> packs, List<Rule> rules) {
        this.vocabulary = vocabulary;
        this.packs = List.copyOf(packs);
        this.rules = List.copyOf(rules);
        Map<String, Rule> index = new HashMap<>();
        rules.forEach(rule -> index.put(rule.versionId(), rule));
        this.byVersion = Map.copyOf(index);
    }

    /**
     * The packs that travel with this service.
     *
     * @throws PacksRefused naming every fault by file, JSON Pointer and message
     */
    public static LawBook bundled() {
        return LawBookReader.bundled().read();
    }

    /**
     * The duties one event starts, each in the version in force at that instant.
     *
     * @param at when the event happened, for a receipt the intermediary's own
     * @param category of the content, a word of {@link Vocabulary#categories()}
     * @param capacity of who asks, a word of {@link Vocabulary#capacities()}
     * @param classes of the intermediary, words of {@link Vocabulary#classes()}
     * @return in the order of the packs; rules without a number are among them and have no due time, and
     *     duties to keep something at least until then ({@link LimitKind#MINIMUM_RETENTION})
     */
    public List<Rule> started(EventType event, Instant at, String category, String capacity, Set<String> classes) {
        return inForce(event, at, category, capacity, STARTED)
                .filter(rule -> rule.appliesTo().binds(classes))
                .toList();
    }

    /** The rights that one event opens for a time (an appeal, for example), by the law in force at that instant. */
    public List<Rule> rightsOpened(EventType event, Instant at, String category, String capacity, Set<String> classes) {
        return inForce(event, at, category, capacity, Set.of(LimitKind.RIGHT_WINDOW))
                .filter(rule ->
                        rule.appliesTo().bound().isEmpty() || rule.appliesTo().binds(classes))
                .toList();
    }

    /** @throws NoSuchElementException when no pack holds this version */
    public Rule version(String versionId) {
        Rule rule = byVersion.get(versionId);
        if (rule == null) {
            throw new NoSuchElementException("No rule pack holds the version %s.".formatted(versionId));
        }
        return rule;
    }

    /** Every version of one obligation, earliest first; empty when there is none. */
    public List<Rule> versionsOf(String obligation) {
        return rules.stream()
                .filter(rule -> rule.obligation().equals(obligation))
                .sorted(Comparator.comparing(rule -> rule.inForce().from()))
                .toList();
    }

    public List<RulePack> packs() {
        return packs;
    }

    /** Rules of every pack, in the order of the packs. */
    public List<Rule> rules() {
        return rules;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    private Stream<Rule> inForce(EventType event, Instant at, String category, String capacity, Set<LimitKind> kinds) {
        return rules.stream()
                .filter(rule -> rule.pack().status().starts())
                .filter(rule -> kinds.contains(rule.timeLimit().kind()))
                .filter(rule -> rule.trigger().event().equals(event))
                .filter(rule -> rule.inForce().at(at))
                .filter(rule -> rule.appliesTo().reaches(category, capacity));
    }
}
