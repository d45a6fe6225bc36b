package dev.asli.intake.campaign;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How often complaints are compared. */
@ConfigMapping(prefix = "asli.campaigns")
public interface CampaignConfig {

    /** A duration, or off. */
    @WithDefault("2s")
    String interval();

    /** Things compared in one transaction. */
    @WithDefault("50")
    int batchSize();
}
