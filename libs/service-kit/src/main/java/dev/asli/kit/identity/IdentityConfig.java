package dev.asli.kit.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whose tokens count. */
@ConfigMapping(prefix = "asli.identity")
public interface IdentityConfig {

    /** The realm, as its tokens name it. */
    @WithDefault("http://127.0.0.1:8180/realms/asli")
    String realmUrl();

    /** How the gateway names itself in the tokens it writes for visitors and API keys. */
    @WithDefault("https://gateway.asli.dev")
    String gatewayIssuer();

    /** Where the gateway's public keys are. */
    @WithDefault("http://127.0.0.1:8080/.well-known/asli-keys.json")
    String gatewayJwksUrl();
}
