package dev.asli.detection.media;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a picture may ask of this replica. All limits are checked in the file's header, before a pixel is decoded. */
@ConfigMapping(prefix = "asli.media")
public interface MediaConfig {

    /** Width times height, each pixel of 4 bytes of heap for each lane; deeper pixels count for as many more. */
    @WithDefault("50000000")
    long maxPixels();

    /** Longest side, in pixels. */
    @WithDefault("20000")
    int maxSide();

    /** A progressive JPEG decodes its whole area once for each scan; encoders write about ten. */
    @WithDefault("64")
    int maxScans();
}
