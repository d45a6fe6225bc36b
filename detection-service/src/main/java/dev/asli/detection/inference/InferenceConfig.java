package dev.asli.detection.inference;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** On what models run. */
@ConfigMapping(prefix = "asli.inference")
public interface InferenceConfig {

    /** The provider asked for. One that cannot be had stops the start, unless a fallback is named. */
    @WithDefault("CPU")
    Provider provider();

    /** What to use instead, openly: logged, exported as a metric and told by the readiness check as degraded. */
    Optional<Provider> fallback();

    /** Which GPU. */
    @WithDefault("0")
    int device();

    /** Threads inside one model run; 1 leaves parallel work to the lanes. */
    @WithDefault("1")
    int threads();
}
