package dev.asli.detection.describe;

import dev.asli.detection.detector.Detector;
import dev.asli.detection.detector.DetectorInfo;
import dev.asli.detection.examination.ExaminationConfig;
import dev.asli.detection.inference.OnnxRuntime;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;

/** What this replica is able to do. */
@ApplicationScoped
public class Replica {

    private final List<DetectorInfo> detectors;
    private final String provider;
    private final int lanes;

    Replica(@All List<Detector> detectors, OnnxRuntime runtime, ExaminationConfig config) {
        this.detectors = detectors.stream()
                .map(Detector::info)
                .sorted(Comparator.comparing(DetectorInfo::id))
                .toList();
        this.provider = runtime.provider().name();
        this.lanes = config.lanes();
    }

    public Description describe() {
        return new Description(detectors, provider, lanes);
    }

    /** @param provider name of the ONNX Runtime execution provider in use */
    public record Description(List<DetectorInfo> detectors, String provider, int lanes) {}
}
