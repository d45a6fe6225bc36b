package dev.asli.compliance.rulepack;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The versions of one obligation follow each other, over all files, without overlap and without gap. */
final class VersionWindows {

    private record Window(String file, String pointer, JsonNode rule) {
        String version() {
            return rule.path("version_id").asText();
        }

        OffsetDateTime from() {
            return OffsetDateTime.parse(rule.path("effective_from").asText());
        }
    }

    private VersionWindows() {}

    static List<PackFault> faults(List<LawFile> packs) {
        Map<String, List<Window>> byObligation = new TreeMap<>();
        for (LawFile pack : packs) {
            JsonNode rules = pack.content().path("rules");
            for (int i = 0; i < rules.size(); i++) {
                byObligation
                        .computeIfAbsent(rules.get(i).path("obligation_id").asText(), o -> new ArrayList<>())
                        .add(new Window(pack.name(), "/rules/%d/effective_until".formatted(i), rules.get(i)));
            }
        }
        List<PackFault> faults = new ArrayList<>();
        byObligation.values().forEach(windows -> between(windows, faults));
        return faults;
    }

    private static void between(List<Window> windows, List<PackFault> faults) {
        windows.sort(Comparator.comparing(Window::from, OffsetDateTime.timeLineOrder()));
        for (int i = 0; i + 1 < windows.size(); i++) {
            Window one = windows.get(i);
            Window next = windows.get(i + 1);
            JsonNode until = one.rule().path("effective_until");
            if (!until.isTextual() || OffsetDateTime.parse(until.asText()).isAfter(next.from())) {
                faults.add(fault(one, next, "overlaps"));
            } else if (OffsetDateTime.parse(until.asText()).isBefore(next.from())) {
                faults.add(fault(one, next, "leaves a gap before"));
            }
        }
    }

    private static PackFault fault(Window one, Window next, String how) {
        return new PackFault(
                one.file(), one.pointer(), "The version %s %s %s.".formatted(one.version(), how, next.version()));
    }
}
