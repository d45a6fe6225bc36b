package dev.asli.intake.message;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Bounds of an exchange. */
@ConfigMapping(prefix = "asli.messages")
public interface MessagesConfig {

    /** Messages of a complainant that may stand in a row before one is answered. */
    @WithDefault("50")
    int mostUnanswered();
}
