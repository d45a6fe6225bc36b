package dev.asli.intake.media;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where exhibits are kept and how large they may be. */
@ConfigMapping(prefix = "asli.exhibits")
public interface ExhibitsConfig {

    /** Of the S3 API. */
    URI endpoint();

    @WithDefault("us-east-1")
    String region();

    @WithDefault("asli-exhibits")
    String bucket();

    String accessKey();

    String secretKey();

    /** Of one exhibit; 2 GiB. */
    @WithDefault("2147483648")
    long maxBytes();

    /** For one answer of the object store. */
    @WithDefault("30s")
    Duration storeLimit();
}
