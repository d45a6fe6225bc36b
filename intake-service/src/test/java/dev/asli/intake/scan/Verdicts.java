package dev.asli.intake.scan;

import dev.asli.intake.scan.Scan.Result;
import dev.asli.intake.scan.Scan.Subject;
import io.quarkus.arc.Unremovable;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Enters what a scanner would have said. */
@ApplicationScoped
@Unremovable
public class Verdicts {

    private final ScanRegister register;

    Verdicts(ScanRegister register) {
        this.register = register;
    }

    public void infected(UUID exhibit, String name) throws Throwable {
        enter(exhibit, new Result.Infected(name));
    }

    public void unreachable(UUID exhibit) throws Throwable {
        enter(exhibit, new Result.NotScanned(Scan.UNREACHABLE));
    }

    private void enter(UUID exhibit, Result result) throws Throwable {
        Scan scan = new Scan(new Subject(exhibit, "", ""), new Result.Pending(), 0, Instant.EPOCH);
        VertxContextSupport.subscribeAndAwait(() -> register.ended(scan, result));
    }
}
