package dev.asli.compliance.rulepack;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads, checks and binds the files of law into one book.
 *
 * @param packs in the order in which they are to stand in the book
 */
record LawBookReader(LawFile vocabulary, LawFile sources, List<LawFile> packs) {

    static LawBookReader bundled() {
        LawFile index = LawFile.bundled("index.yaml");
        List<LawFile> packs = new ArrayList<>();
        index.content().path("packs").forEach(name -> packs.add(LawFile.bundled(name.asText())));
        return new LawBookReader(
                LawFile.bundled(index.content().path("vocabulary").asText()),
                LawFile.bundled(index.content().path("sources").asText()),
                packs);
    }

    /** @throws PacksRefused with every fault of every file */
    LawBook read() {
        refuse(packs.stream().flatMap(file -> PackSchema.faults(file).stream()).toList());
        Vocabulary words = Vocabulary.of(vocabulary.content());
        refuse(new PackChecks(words, sources, packs).faults());
        return new LawBook(
                words,
                packs.stream().map(RuleReader::pack).toList(),
                packs.stream().flatMap(file -> RuleReader.rules(file).stream()).toList());
    }

    private static void refuse(List<PackFault> faults) {
        if (!faults.isEmpty()) {
            throw new PacksRefused(faults);
        }
    }
}
