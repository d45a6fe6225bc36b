package dev.asli.compliance.rulepack;

import java.util.Collections;
import java.util.Set;

/**
 * Whom and what a rule reaches. Every word is of the pack's vocabulary; an empty set means "no restriction",
 * except {@code bound}, where it means "no intermediary".
 *
 * @param bound intermediary classes under the duty
 */
public record AppliesTo(
        Set<String> bound, Set<String> categories, Set<String> exceptCategories, Set<String> capacities) {

    public AppliesTo {
        bound = Set.copyOf(bound);
        categories = Set.copyOf(categories);
        exceptCategories = Set.copyOf(exceptCategories);
        capacities = Set.copyOf(capacities);
    }

    boolean binds(Set<String> classes) {
        return !Collections.disjoint(bound, classes);
    }

    boolean reaches(String category, String capacity) {
        return (categories.isEmpty() || categories.contains(category))
                && !exceptCategories.contains(category)
                && (capacities.isEmpty() || capacities.contains(capacity));
    }
}
