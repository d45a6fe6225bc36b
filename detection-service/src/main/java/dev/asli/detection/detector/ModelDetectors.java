package dev.asli.detection.detector;

import dev.asli.detection.inference.Model;
import dev.asli.detection.inference.ModelPack;
import java.util.Optional;

/** What detectors with a model say alike. */
public final class ModelDetectors {

    private ModelDetectors() {}

    public static DetectorInfo info(String id, String title, boolean indicative, Optional<Model> model) {
        return model.map(Model::pack)
                .map(pack -> loaded(title, indicative, pack))
                .orElseGet(() -> new DetectorInfo(id, "not loaded", title, "", "", indicative));
    }

    public static Finding unavailable(DetectorInfo info) {
        return Finding.of(
                info,
                Bearing.CANNOT_TELL,
                "MODEL_UNAVAILABLE",
                "This detector's model could not be loaded on this machine, so it did not look.");
    }

    private static DetectorInfo loaded(String title, boolean indicative, ModelPack pack) {
        return new DetectorInfo(pack.id(), pack.version(), title, pack.sha256(), pack.licence(), indicative);
    }
}
