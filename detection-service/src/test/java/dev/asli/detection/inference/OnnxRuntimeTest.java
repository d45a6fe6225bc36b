package dev.asli.detection.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.asli.detection.media.Pixels;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Runs on machines without a GPU: the registry's CPU library has no CUDA provider. */
class OnnxRuntimeTest {

    private record Settings(Provider provider, Optional<Provider> fallback) implements InferenceConfig {
        @Override
        public int device() {
            return 0;
        }

        @Override
        public int threads() {
            return 1;
        }
    }

    @Test
    void runsOnTheProviderAskedFor() {
        OnnxRuntime runtime = cpu();

        assertThat(runtime.provider()).isEqualTo(Provider.CPU);
        assertThat(runtime.degraded()).isFalse();
    }

    @Test
    void aProviderThatCannotBeHadStopsTheStart() {
        assertThatThrownBy(() -> new OnnxRuntime(new Settings(Provider.CUDA, Optional.empty())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("asli.inference.provider=CUDA cannot be had")
                .hasMessageContaining("asli.inference.fallback=CPU");
    }

    @Test
    void anOpenFallbackIsTakenAndCalledDegraded() {
        OnnxRuntime runtime = new OnnxRuntime(new Settings(Provider.TENSORRT, Optional.of(Provider.CPU)));

        assertThat(runtime.provider()).isEqualTo(Provider.CPU);
        assertThat(runtime.degraded()).isTrue();
        assertThat(new ModelReadiness(runtime, new Models(runtime))
                        .call()
                        .getData()
                        .orElseThrow())
                .containsEntry("degraded", true);
    }

    @Test
    void theShippedPacksReproduceTheirGoldenVectors() {
        assertThat(Models.load(cpu(), "face-detection").pack().golden()).isNotEmpty();
        assertThat(Models.load(cpu(), "generated-image").pack().golden()).hasSizeGreaterThan(1);
    }

    @Test
    void aModelWithAnotherHashIsRefused() {
        assertRefused("tampered", "has the SHA-256");
    }

    @Test
    void aModelThatGivesOtherNumbersIsRefused() {
        assertRefused("drifted", "and the pack expects");
    }

    @Test
    void aPackWithoutItsModelIsRefused() {
        assertRefused("absent", "pack.yaml is missing");
    }

    @Test
    void aRefusedPackMakesTheReplicaUnready() {
        OnnxRuntime runtime = cpu();
        Models models = new Models(runtime);

        assertThat(models.open("tampered")).isEmpty();

        assertThat(new ModelReadiness(runtime, models).call().getStatus().name())
                .isEqualTo("DOWN");
        assertThat(models.refused()).containsOnlyKeys("tampered");
    }

    @Test
    void severalPatchesGiveSeveralNumbers() {
        Model model = Models.load(cpu(), "generated-image");
        Pixels grey = new Pixels(128, 128, new int[128 * 128]);

        float[] logits = model.output(List.of(grey, grey, grey));

        assertThat(logits).hasSize(3);
        assertThat(logits[0]).isEqualTo(logits[2]);
    }

    private static void assertRefused(String pack, String why) {
        assertThatThrownBy(() -> Models.load(cpu(), pack))
                .isInstanceOf(PackRefusedException.class)
                .hasMessageContaining(why);
    }

    private static OnnxRuntime cpu() {
        return new OnnxRuntime(new Settings(Provider.CPU, Optional.empty()));
    }
}
