package dev.asli.detection.inference;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Optional;

/**
 * What {@code pack.yaml} says about the {@code model.onnx} beside it.
 *
 * @param sha256 of the model file, lower-case hex
 * @param golden inputs with known outputs; a runtime that does not reproduce them may not be used
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ModelPack(
        String id,
        String version,
        String title,
        String licence,
        String sha256,
        Input input,
        Output output,
        Optional<Calibration> calibration,
        List<Golden> golden) {

    /** How pixels become the model's numbers: {@code (pixel * scale - mean) / std}, pixels 0..255. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Input(String name, Layout layout, int width, int height, double scale, double[] mean, double[] std) {}

    /** Order of the tensor's dimensions: n items, c channels (red first), h rows, w columns. */
    public enum Layout {
        NCHW,
        NHWC
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Output(String name) {}

    /** Platt scaling: {@code 1 / (1 + exp(-(a * score + b)))}, a probability 0..1 at prior 0.5. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Calibration(Platt parameters, List<OperatingPoint> operatingPoints) {

        public double likelihood(double score) {
            return 1 / (1 + Math.exp(-(parameters.a() * score + parameters.b())));
        }

        /** @throws IllegalArgumentException when the pack names no such point */
        public double thresholdAt(double falsePositiveRate) {
            return operatingPoints.stream()
                    .filter(point -> point.fpr() == falsePositiveRate)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no operating point of fpr " + falsePositiveRate))
                    .threshold();
        }
    }

    public record Platt(double a, double b) {}

    /**
     * @param fpr share of genuine pictures wrongly called synthetic, 0..1
     * @param threshold on the likelihood, 0..1
     */
    public record OperatingPoint(double fpr, double threshold) {}

    /**
     * @param input PNG beside the pack, of the input's size
     * @param expected largest value of the output
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Golden(String input, String sha256, double expected, double tolerance) {}
}
