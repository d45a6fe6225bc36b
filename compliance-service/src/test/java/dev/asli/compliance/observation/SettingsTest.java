package dev.asli.compliance.observation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.compliance.deadline.DeadlineConfig;
import dev.asli.kit.startup.StartupCheck.Refusal;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void theDefaultsAreFitForProduction() {
        ObservationConfig observations = read(ObservationConfig.class, Map.of());
        DeadlineConfig deadlines = read(DeadlineConfig.class, Map.of());

        assertThat(observations.allowList()).isEmpty();
        assertThat(observations.time()).isEqualTo(Duration.ofSeconds(10));
        assertThat(deadlines.sweepInterval()).isEqualTo(Duration.ofSeconds(5));
        assertThat(deadlines.lease()).isEqualTo(Duration.ofMinutes(2));
        assertThat(new AllowListEmpty(observations).check()).isEmpty();
    }

    @Test
    void anAllowListIsAReasonNotToStartInProduction() {
        ObservationConfig config =
                read(ObservationConfig.class, Map.of("asli.observations.allow-list", "http://127.0.0.1:9401"));

        assertThat(new AllowListEmpty(config).check())
                .extracting(Refusal::property)
                .containsExactly("asli.observations.allow-list");
    }

    private static <T> T read(Class<T> mapping, Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(mapping)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(mapping);
    }
}
