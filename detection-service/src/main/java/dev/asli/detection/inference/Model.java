package dev.asli.detection.inference;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.asli.detection.media.Pixels;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A model that fits its pack and reproduced its golden vectors. Safe for several lanes at once. */
public final class Model {

    private final OnnxRuntime runtime;
    private final OrtSession session;
    private final ModelPack pack;

    Model(OnnxRuntime runtime, OrtSession session, ModelPack pack) {
        this.runtime = runtime;
        this.session = session;
        this.pack = pack;
    }

    public ModelPack pack() {
        return pack;
    }

    /**
     * @param items pieces of the input's size
     * @return every output's numbers by its name, flattened in row-major order
     */
    public Map<String, float[]> run(List<Pixels> items) {
        InputTensor input = InputTensor.of(pack.input(), items);
        try (OnnxTensor tensor = OnnxTensor.createTensor(
                        runtime.environment(), FloatBuffer.wrap(input.values()), input.shape());
                OrtSession.Result result = session.run(Map.of(pack.input().name(), tensor))) {
            Map<String, float[]> outputs = new HashMap<>();
            for (Map.Entry<String, OnnxValue> output : result) {
                outputs.put(output.getKey(), numbers((OnnxTensor) output.getValue()));
            }
            return outputs;
        } catch (OrtException failed) {
            throw new IllegalStateException("Model %s %s failed.".formatted(pack.id(), pack.version()), failed);
        }
    }

    /** The output that the pack names. */
    public float[] output(List<Pixels> items) {
        float[] output = run(items).get(pack.output().name());
        if (output == null) {
            throw new IllegalStateException("Model %s has no output named %s."
                    .formatted(pack.id(), pack.output().name()));
        }
        return output;
    }

    void close() throws OrtException {
        session.close();
    }

    private static float[] numbers(OnnxTensor tensor) {
        FloatBuffer buffer = tensor.getFloatBuffer();
        float[] numbers = new float[buffer.remaining()];
        buffer.get(numbers);
        return numbers;
    }
}
