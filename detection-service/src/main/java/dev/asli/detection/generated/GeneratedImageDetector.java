package dev.asli.detection.generated;

import dev.asli.detection.detector.Bearing;
import dev.asli.detection.detector.Detector;
import dev.asli.detection.detector.DetectorInfo;
import dev.asli.detection.detector.Finding;
import dev.asli.detection.detector.ModelDetectors;
import dev.asli.detection.inference.Model;
import dev.asli.detection.inference.ModelPack.Calibration;
import dev.asli.detection.inference.Models;
import dev.asli.detection.media.Media;
import dev.asli.detection.media.Pixels;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Looks for the trace that a picture generator's decoder leaves in pixels. A hint only (docs/model-cards/generated-image.md):
 * it speaks where one genuine picture in a hundred would be called synthetic, and is silent elsewhere. It never says
 * authentic, as a missing trace is no evidence.
 */
@ApplicationScoped
class GeneratedImageDetector implements Detector {

    private static final String ID = "generated-image";
    private static final double FALSE_POSITIVE_RATE = 0.01;

    private final Optional<Model> model;
    private final DetectorInfo info;

    GeneratedImageDetector(Models models) {
        this.model = models.open(ID);
        this.info = ModelDetectors.info(ID, "Trace of a picture generator in the pixels", true, model);
    }

    @Override
    public DetectorInfo info() {
        return info;
    }

    @Override
    public Finding examine(Media media) {
        return model.map(loaded -> examine(loaded, media)).orElseGet(() -> ModelDetectors.unavailable(info));
    }

    private Finding examine(Model loaded, Media media) {
        List<Pixels> patches = PatchGrid.patches(
                media.picture().unturned(), loaded.pack().input().width());
        if (patches.isEmpty()) {
            return Finding.of(
                    info,
                    Bearing.CANNOT_TELL,
                    "IMAGE_TOO_SMALL",
                    "The picture is too small to look for the trace of a generator.");
        }
        float[] logits = loaded.output(patches);
        double score = IntStream.range(0, logits.length)
                .mapToDouble(i -> logits[i])
                .average()
                .orElseThrow();
        return judge(loaded.pack().calibration().orElseThrow(), score);
    }

    private Finding judge(Calibration calibration, double score) {
        double likelihood = calibration.likelihood(score);
        if (likelihood > calibration.thresholdAt(FALSE_POSITIVE_RATE)) {
            return Finding.of(
                            info,
                            Bearing.SYNTHETIC,
                            "GENERATOR_TRACE",
                            "The pixels resemble those of generated pictures; this is a hint and can be wrong.")
                    .withScores(likelihood, score);
        }
        return Finding.of(
                        info,
                        Bearing.CANNOT_TELL,
                        "BELOW_OPERATING_POINT",
                        "No clear trace of a generator was found; this does not show that the picture is genuine.")
                .withRawScore(score);
    }
}
