package dev.asli.compliance.observation;

import dev.asli.kit.startup.StartupCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** An open door into the private network is for demonstrations alone. */
@ApplicationScoped
class AllowListEmpty implements StartupCheck {

    private final ObservationConfig config;

    AllowListEmpty(ObservationConfig config) {
        this.config = config;
    }

    @Override
    public List<Refusal> check() {
        return config.allowList().filter(origins -> !origins.isEmpty()).isPresent()
                ? List.of(new Refusal(
                        "asli.observations.allow-list",
                        "Complaints could make the service reach into the private network; leave it out."))
                : List.of();
    }
}
