package dev.asli.gateway.identity;

import dev.asli.kit.startup.StartupCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Keeps the secret that is in the source code out of production. */
@ApplicationScoped
class SessionSecretCheck implements StartupCheck {

    private static final String IN_THE_SOURCE = "not-for-production";
    private final PortalConfig portal;

    SessionSecretCheck(PortalConfig portal) {
        this.portal = portal;
    }

    @Override
    public List<Refusal> check() {
        return portal.sessionSecret().startsWith(IN_THE_SOURCE)
                ? List.of(new Refusal(
                        "asli.portal.session-secret",
                        "anyone can read this one and forge a session; set 32 random characters"))
                : List.of();
    }
}
