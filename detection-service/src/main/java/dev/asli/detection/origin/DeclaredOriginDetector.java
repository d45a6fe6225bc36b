package dev.asli.detection.origin;

import dev.asli.detection.detector.Bearing;
import dev.asli.detection.detector.Detector;
import dev.asli.detection.detector.DetectorInfo;
import dev.asli.detection.detector.Finding;
import dev.asli.detection.media.Media;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Reads what the file says about its own origin. A declaration that it was generated speaks for synthetic. A camera's name
 * speaks for nothing, as anybody can write it; and a file that says nothing says nothing.
 */
@ApplicationScoped
class DeclaredOriginDetector implements Detector {

    private static final DetectorInfo INFO = new DetectorInfo(
            "declared-origin", "1.0.0", "What the file says about its own origin", "", "Apache-2.0", false);

    @Override
    public DetectorInfo info() {
        return INFO;
    }

    @Override
    public Finding examine(Media media) {
        OriginFacts origin = OriginFacts.of(media.embedded());
        return origin.declaredSynthetic()
                .map(reason -> Finding.of(
                        INFO,
                        Bearing.SYNTHETIC,
                        reason,
                        "The file says of itself that it was made or changed by a generator."))
                .orElseGet(() -> silent(origin))
                .withFacts(origin.facts());
    }

    private static Finding silent(OriginFacts origin) {
        if (origin.carriesContentCredentials()) {
            return neutral(
                    "CONTENT_CREDENTIALS_NOT_VERIFIED",
                    "The file carries Content Credentials, which this version does not verify.");
        }
        if (origin.namesCamera()) {
            return neutral("CAMERA_NAMED", "The file names a camera; anybody can write that, so it proves nothing.");
        }
        if (origin.facts().isEmpty()) {
            return neutral(
                    "NO_ORIGIN_STATED", "The file says nothing about its origin, which is common and proves nothing.");
        }
        return neutral("NO_GENERATOR_STATED", "The file does not say that it was generated, which proves nothing.");
    }

    private static Finding neutral(String reason, String words) {
        return Finding.of(INFO, Bearing.NEUTRAL, reason, words);
    }
}
