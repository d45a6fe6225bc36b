package dev.asli.intake.media;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
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

    /** 32 MiB; detection-service must take as much. */
    @WithDefault("33554432")
    long maxBytes();

    /** Holds a file only while it arrives; needs room for max-bytes times the uploads at once. */
    @WithDefault("${java.io.tmpdir}/asli-spool")
    Path spoolDirectory();

    /** A sender that is silent for so long has gone. */
    @WithDefault("30s")
    Duration silenceLimit();

    /** For one answer of the object store. */
    @WithDefault("30s")
    Duration storeLimit();
}
