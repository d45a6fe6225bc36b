package dev.asli.compliance.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PosteriorTest {

    private static final ScoringMethod METHOD = ScoringMethod.bundled();

    @ParameterizedTest
    @CsvSource({"3, 3, 0.826", "1, 3, 0.739", "95, 100, 0.925"})
    void aStrongPriorMovesLittleOnLittle(double k, int n, double mean) {
        assertThat(new Prior(16, 4).with(new Tally(k, n, List.of())).mean()).isCloseTo(mean, within(5e-4));
    }

    /** Figures of SciPy 1.17 (scipy.stats.beta). */
    @ParameterizedTest
    @CsvSource({
        "35, 10, 0.670199546994, 0.871187178185, 0.000053022333",
        "0.5, 3.5, 0.000602998542, 0.444067109461, 0.966854499736",
        "4, 6, 0.168750495987, 0.655058634056, 0.746093750000"
    })
    void quantilesAgreeWithAnotherLibrary(double a, double b, double low, double high, double belowHalf) {
        Posterior posterior = new Posterior(a, b);

        assertThat(posterior.credible(0.90).low()).isCloseTo(low, within(1e-8));
        assertThat(posterior.credible(0.90).high()).isCloseTo(high, within(1e-8));
        assertThat(posterior.probabilityBelow(0.5)).isCloseTo(belowHalf, within(1e-8));
    }

    @Test
    void fewPeersGiveTheFallback() {
        assertThat(prior(new int[] {8, 15, 3}, new int[] {10, 20, 10})).isEqualTo(new Prior(0.5, 0.5));
        assertThat(prior(new int[] {8, 15, 3, 0}, new int[] {10, 20, 10, 0}))
                .as("a peer without evidence is none")
                .isEqualTo(new Prior(0.5, 0.5));
    }

    @Test
    void enoughPeersGiveTheMethodOfMoments() {
        Prior prior = prior(new int[] {8, 15, 3, 30, 20}, new int[] {10, 20, 10, 40, 21});

        assertThat(prior.a()).isCloseTo(6.0489501471355, within(1e-9));
        assertThat(prior.b()).isCloseTo(1.9897862326104, within(1e-9));
    }

    @Test
    void theStrengthStaysWithinItsLimits() {
        Prior alike = prior(new int[] {8, 8, 8, 8}, new int[] {10, 10, 10, 10});
        Prior opposed = prior(new int[] {50, 0, 50, 0}, new int[] {50, 50, 50, 50});
        Prior flawless = prior(new int[] {5, 5, 5, 5}, new int[] {5, 5, 5, 5});

        assertThat(alike.a() + alike.b()).isCloseTo(20, within(1e-9));
        assertThat(opposed.a() + opposed.b()).isCloseTo(2, within(1e-9));
        assertThat(flawless.b()).as("nobody's prior forbids a failure").isPositive();
    }

    private static Prior prior(int[] k, int[] n) {
        List<Tally> peers = IntStream.range(0, k.length)
                .mapToObj(i -> new Tally(k[i], n[i], List.of()))
                .toList();
        return PeerPrior.of(peers, METHOD.estimation());
    }
}
