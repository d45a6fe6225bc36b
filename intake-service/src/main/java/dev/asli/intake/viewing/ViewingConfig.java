package dev.asli.intake.viewing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What it may cost to prepare a picture. */
@ConfigMapping(prefix = "asli.viewing")
public interface ViewingConfig {

    @WithDefault("33554432")
    int maxBytes();

    /** Told by the header, before a pixel is decoded. */
    @WithDefault("50000000")
    long maxPixels();

    @WithDefault("1600")
    int side();

    @WithDefault("10s")
    Duration limit();

    /** Pictures at once, each with a thread and the memory of one picture; as many again wait. */
    @WithDefault("2")
    int lanes();
}
