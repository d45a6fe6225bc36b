package dev.asli.gateway.capture.page;

import dev.asli.contracts.problem.v1.UnmetRequirement;
import dev.asli.gateway.portal.Language;
import dev.asli.gateway.portal.Words;

/** What is wrong with a capture, in the reader's language. */
final class CaptureWords {

    private CaptureWords() {}

    static String of(Language language, UnmetRequirement unmet) {
        String words = Words.orCode(language, "capture_", unmet.getCode());
        return words.equals(unmet.getCode()) ? unmet.getMessage() : words;
    }
}
