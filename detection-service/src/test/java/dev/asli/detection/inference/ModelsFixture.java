package dev.asli.detection.inference;

import java.util.Optional;

/** The shipped models on the CPU, for tests of detectors. */
public final class ModelsFixture {

    private record OnCpu(Provider provider, Optional<Provider> fallback, int device, int threads)
            implements InferenceConfig {}

    private ModelsFixture() {}

    public static Models models() {
        return new Models(new OnnxRuntime(new OnCpu(Provider.CPU, Optional.empty(), 0, 1)));
    }
}
