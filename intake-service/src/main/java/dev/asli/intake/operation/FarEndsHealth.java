package dev.asli.intake.operation;

import dev.asli.intake.outbound.Reachability;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Always up: complaints are taken whatever the other services do. Says which of them were silent when last called. */
@Readiness
@ApplicationScoped
class FarEndsHealth implements HealthCheck {

    private final Reachability reachability;

    FarEndsHealth(Reachability reachability) {
        this.reachability = reachability;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("Other services (informative)").up();
        reachability
                .snapshot()
                .forEach((service, answered) -> response.withData(service, answered ? "answered" : "degraded"));
        return response.build();
    }
}
