package dev.asli.gateway.exhibit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where files lie while they are passed on to intake. */
@ConfigMapping(prefix = "asli.uploads")
public interface UploadsConfig {

    /** This instance's own; emptied at start. */
    @WithDefault("${java.io.tmpdir}/asli-gateway-uploads")
    Path directory();
}
