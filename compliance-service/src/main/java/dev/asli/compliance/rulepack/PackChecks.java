package dev.asli.compliance.rulepack;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a schema of one file cannot say: known words, known sources, one version at a time. */
final class PackChecks {

    private final Vocabulary vocabulary;
    private final JsonNode knownSources;
    private final List<LawFile> packs;
    private final List<PackFault> faults = new ArrayList<>();

    PackChecks(Vocabulary vocabulary, LawFile sources, List<LawFile> packs) {
        this.vocabulary = vocabulary;
        this.knownSources = sources.content().path("sources");
        this.packs = packs;
    }

    List<PackFault> faults() {
        Map<String, String> placeOf = new HashMap<>();
        for (LawFile pack : packs) {
            checkZone(pack);
            checkRules(pack, placeOf);
            checkSources(pack, "/rules");
            checkSources(pack, "/items");
        }
        faults.addAll(VersionWindows.faults(packs));
        return List.copyOf(faults);
    }

    private void checkZone(LawFile pack) {
        String zone = pack.content().at("/pack/timezone").asText();
        try {
            ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            fault(pack, "/pack/timezone", "The time zone %s is not an IANA name.".formatted(zone));
        }
    }

    private void checkRules(LawFile pack, Map<String, String> placeOf) {
        JsonNode rules = pack.content().path("rules");
        for (int i = 0; i < rules.size(); i++) {
            JsonNode rule = rules.get(i);
            String at = "/rules/" + i;
            String version = rule.path("version_id").asText();
            String earlier = placeOf.putIfAbsent(version, pack.name() + "#" + at);
            if (earlier != null) {
                fault(pack, at + "/version_id", "The version %s already stands at %s.".formatted(version, earlier));
            }
            checkWords(pack, rule, at);
        }
    }

    private void checkWords(LawFile pack, JsonNode rule, String at) {
        known(pack, at + "/trigger/event", rule.at("/trigger/event"), vocabulary.events(), "event");
        each(pack, at + "/satisfied_by", rule.path("satisfied_by"), vocabulary.events(), "event");
        each(pack, at + "/bound", rule.path("bound"), vocabulary.classes(), "intermediary class");
        known(pack, at + "/measurability", rule.path("measurability"), vocabulary.measurability(), "measurability");
        known(pack, at + "/confidence", rule.path("confidence"), vocabulary.confidence(), "confidence");
        JsonNode only = rule.path("applies_if");
        String onlyAt = at + "/applies_if/";
        each(pack, onlyAt + "category_in", only.path("category_in"), vocabulary.categories(), "category");
        each(pack, onlyAt + "category_not_in", only.path("category_not_in"), vocabulary.categories(), "category");
        each(pack, onlyAt + "capacity_in", only.path("capacity_in"), vocabulary.capacities(), "capacity");
    }

    private void checkSources(LawFile pack, String list) {
        JsonNode entries = pack.content().at(list);
        for (int i = 0; i < entries.size(); i++) {
            JsonNode cited = entries.get(i).path("sources");
            for (int j = 0; j < cited.size(); j++) {
                String id = cited.get(j).path("id").asText();
                if (!knownSources.has(id)) {
                    fault(
                            pack,
                            "%s/%d/sources/%d/id".formatted(list, i, j),
                            "The source %s is not in sources.yaml.".formatted(id));
                }
            }
        }
    }

    private void each(LawFile pack, String pointer, JsonNode words, Set<String> allowed, String what) {
        for (int i = 0; i < words.size(); i++) {
            known(pack, pointer + "/" + i, words.get(i), allowed, what);
        }
    }

    private void known(LawFile pack, String pointer, JsonNode word, Set<String> allowed, String what) {
        if (!allowed.contains(word.asText())) {
            fault(pack, pointer, "The %s %s is not in enums.yaml.".formatted(what, word.asText()));
        }
    }

    private void fault(LawFile pack, String pointer, String message) {
        faults.add(new PackFault(pack.name(), pointer, message));
    }
}
