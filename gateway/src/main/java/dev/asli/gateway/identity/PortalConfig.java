package dev.asli.gateway.identity;

import io.smallrye.config.ConfigMapping;

/** The browser's session. */
@ConfigMapping(prefix = "asli.portal")
public interface PortalConfig {

    /** Encrypts the session cookie; exactly 32 characters, the same for all replicas. */
    String sessionSecret();
}
