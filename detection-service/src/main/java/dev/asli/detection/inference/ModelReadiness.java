package dev.asli.detection.inference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** A replica with a model missing takes no work; one on a fallback provider does, and says so. */
@Readiness
@ApplicationScoped
class ModelReadiness implements HealthCheck {

    private final OnnxRuntime runtime;
    private final Models models;

    ModelReadiness(OnnxRuntime runtime, Models models) {
        this.runtime = runtime;
        this.models = models;
    }

    @Override
    public HealthCheckResponse call() {
        Map<String, String> refused = models.refused();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("models")
                .status(refused.isEmpty())
                .withData("provider", runtime.provider().name())
                .withData("degraded", runtime.degraded());
        refused.forEach(response::withData);
        return response.build();
    }
}
