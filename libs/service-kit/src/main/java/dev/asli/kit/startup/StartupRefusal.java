package dev.asli.kit.startup;

import dev.asli.kit.startup.StartupCheck.Refusal;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import org.jboss.logging.Logger;

/** Stops a production start that would be unsafe; the demo profile and tests are told the same as a warning. */
@ApplicationScoped
class StartupRefusal {

    private static final Logger LOG = Logger.getLogger(StartupRefusal.class);

    private static final String DEMONSTRATION_BUILD = "dev/asli/movableclock/MovableClock.class";

    private final Instance<StartupCheck> checks;

    StartupRefusal(Instance<StartupCheck> checks) {
        this.checks = checks;
    }

    void onStart(@Observes @Priority(1) StartupEvent event) {
        List<Refusal> refusals =
                checks.stream().flatMap(check -> check.check().stream()).toList();
        refusals.forEach(refusal -> LOG.warnf("startup check: property=%s why=%s", refusal.property(), refusal.why()));
        if (LaunchMode.current() == LaunchMode.NORMAL && !demonstration() && !refusals.isEmpty()) {
            throw new IllegalStateException("Start refused: "
                    + refusals.stream().map(r -> r.property() + ": " + r.why()).toList());
        }
    }

    /** A profile alone disarms nothing: only a build made for demonstrations has the movable clock on its class path. */
    private static boolean demonstration() {
        return ConfigUtils.getProfiles().contains("demo")
                && Thread.currentThread().getContextClassLoader().getResource(DEMONSTRATION_BUILD) != null;
    }
}
