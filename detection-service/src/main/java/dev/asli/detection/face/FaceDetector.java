package dev.asli.detection.face;

import dev.asli.detection.detector.Bearing;
import dev.asli.detection.detector.Detector;
import dev.asli.detection.detector.DetectorInfo;
import dev.asli.detection.detector.Finding;
import dev.asli.detection.detector.ModelDetectors;
import dev.asli.detection.detector.Region;
import dev.asli.detection.inference.Model;
import dev.asli.detection.inference.Models;
import dev.asli.detection.media.Media;
import dev.asli.detection.media.Picture;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds faces. Whether there is one says nothing about genuineness, so the finding is never more than neutral. */
@ApplicationScoped
class FaceDetector implements Detector {

    private static final String ID = "face-detection";
    /** More would be a crowd, or a picture made to exhaust its reader. */
    private static final int MOST_REGIONS = 50;

    private final Optional<Model> model;
    private final DetectorInfo info;

    FaceDetector(Models models) {
        this.model = models.open(ID);
        this.info = ModelDetectors.info(ID, "Faces in the picture", false, model);
    }

    @Override
    public DetectorInfo info() {
        return info;
    }

    @Override
    public Finding examine(Media media) {
        return model.map(loaded -> examine(loaded, media.picture())).orElseGet(() -> ModelDetectors.unavailable(info));
    }

    private Finding examine(Model loaded, Picture picture) {
        int side = loaded.pack().input().width();
        Letterbox letterbox = Letterbox.of(picture, side);
        List<Region> faces =
                WeightedSuppression.unite(BlazeFace.candidates(loaded.run(List.of(letterbox.fit(picture))), side))
                        .stream()
                        .limit(MOST_REGIONS)
                        .map(face -> letterbox.region(face, picture.width(), picture.height()))
                        .toList();
        Map<String, String> facts = Map.of("Faces", String.valueOf(faces.size()));
        if (faces.isEmpty()) {
            return Finding.of(
                            info,
                            Bearing.NEUTRAL,
                            "NO_FACE",
                            "No face was found; small, turned or covered faces can be missed.")
                    .withFacts(facts);
        }
        String words = faces.size() == 1 ? "One face was found." : faces.size() + " faces were found.";
        return Finding.of(info, Bearing.NEUTRAL, "FACE_FOUND", words)
                .withFacts(facts)
                .withRegions(faces);
    }
}
