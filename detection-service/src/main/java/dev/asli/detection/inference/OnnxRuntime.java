package dev.asli.detection.inference;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** The one ONNX Runtime of this process, on the provider asked for or on an openly named fallback. */
@ApplicationScoped
public class OnnxRuntime {

    private static final Logger LOG = Logger.getLogger(OnnxRuntime.class);

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment("asli");
    private final SessionOptions options;
    private final Provider provider;
    private final boolean degraded;

    /** @throws IllegalStateException when the provider asked for cannot be had and no fallback is named */
    public OnnxRuntime(InferenceConfig config) {
        Provider wanted = config.provider();
        SessionOptions prepared;
        Provider used = wanted;
        try {
            prepared = options(wanted, config);
        } catch (OrtException unavailable) {
            used = config.fallback()
                    .orElseThrow(() -> new IllegalStateException(
                            "asli.inference.provider=%s cannot be had here. Install its libraries, ask for another provider, or accept a slower one by asli.inference.fallback=CPU."
                                    .formatted(wanted),
                            unavailable));
            LOG.warnf("Provider replaced: wanted=%s used=%s why=%s", wanted, used, unavailable.getCode());
            prepared = fallback(used, config);
        }
        options = prepared;
        provider = used;
        degraded = used != wanted;
        LOG.infof(
                "ONNX Runtime ready: provider=%s degraded=%s version=%s", provider, degraded, environment.getVersion());
    }

    public Provider provider() {
        return provider;
    }

    /** True when another provider than the one asked for is in use. */
    public boolean degraded() {
        return degraded;
    }

    OrtEnvironment environment() {
        return environment;
    }

    OrtSession session(byte[] model) throws OrtException {
        return environment.createSession(model, options);
    }

    @PreDestroy
    void close() {
        options.close();
    }

    private static SessionOptions fallback(Provider used, InferenceConfig config) {
        try {
            return options(used, config);
        } catch (OrtException unavailable) {
            throw new IllegalStateException(
                    "asli.inference.fallback=%s cannot be had either.".formatted(used), unavailable);
        }
    }

    private static SessionOptions options(Provider provider, InferenceConfig config) throws OrtException {
        SessionOptions options = new SessionOptions();
        try {
            options.setIntraOpNumThreads(config.threads());
            // Its warnings go to stderr as plain text, between our lines of JSON, and none is for an operator.
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            switch (provider) {
                case CPU -> options.addCPU(true);
                case CUDA -> options.addCUDA(config.device());
                case TENSORRT -> {
                    options.addTensorrt(config.device());
                    // What TensorRT cannot compile, CUDA executes: still on the GPU asked for.
                    options.addCUDA(config.device());
                }
            }
        } catch (OrtException unavailable) {
            options.close();
            throw unavailable;
        }
        return options;
    }
}
