package dev.asli.detection.inference;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Tells operators which provider runs the models: 1 for the one in use, 0 for the others. */
@ApplicationScoped
class InferenceMetrics {

    private final OnnxRuntime runtime;
    private final MeterRegistry registry;

    InferenceMetrics(OnnxRuntime runtime, MeterRegistry registry) {
        this.runtime = runtime;
        this.registry = registry;
    }

    void onStart(@Observes StartupEvent event) {
        for (Provider provider : Provider.values()) {
            Gauge.builder("asli.inference.provider", runtime, used -> used.provider() == provider ? 1 : 0)
                    .description("1 for the ONNX Runtime execution provider in use")
                    .tag("provider", provider.name())
                    .strongReference(true)
                    .register(registry);
        }
    }
}
