package dev.asli.detection.origin;

import java.util.Arrays;
import java.util.Optional;

/** IPTC's vocabulary Digital Source Type (cv.iptc.org/newscodes/digitalsourcetype), the terms that say "generated". */
enum SourceType {
    TRAINED_ALGORITHMIC_MEDIA("trainedAlgorithmicMedia"),
    COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA("compositeWithTrainedAlgorithmicMedia"),
    ALGORITHMIC_MEDIA("algorithmicMedia");

    private final String term;

    SourceType(String term) {
        this.term = term;
    }

    /** @param value a term or the full identifier of one, as writers use both */
    static Optional<SourceType> of(String value) {
        String term = value.strip().substring(value.strip().lastIndexOf('/') + 1);
        return Arrays.stream(values())
                .filter(type -> type.term.equalsIgnoreCase(term))
                .findFirst();
    }
}
