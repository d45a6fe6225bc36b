package dev.asli.intake.scan;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Always up: exhibits are taken whether somebody looks for malware or not. Says which it is. */
@Readiness
@ApplicationScoped
class ScannerHealth implements AsyncHealthCheck {

    private static final String NAME = "Malware scanner (informative)";

    private final Scanner scanner;

    ScannerHealth(Scanner scanner) {
        this.scanner = scanner;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        if (!scanner.on()) {
            return Uni.createFrom().item(said("off"));
        }
        return scanner.ready().map(_ -> said("answered")).onFailure().recoverWithItem(said("degraded"));
    }

    private static HealthCheckResponse said(String state) {
        return HealthCheckResponse.named(NAME).up().withData("scanner", state).build();
    }
}
