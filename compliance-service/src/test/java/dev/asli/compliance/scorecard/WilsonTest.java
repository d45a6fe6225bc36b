package dev.asli.compliance.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {

    /** 95 of 100 gives 0.9785; the method's text rounds it up to 0.979. */
    @ParameterizedTest
    @CsvSource({
        "3, 3, 0.439, 1.000",
        "10, 10, 0.722, 1.000",
        "50, 50, 0.929, 1.000",
        "95, 100, 0.888, 0.978",
        "0, 5, 0.000, 0.434"
    })
    void givesTheMethodsExamples(double k, double n, double low, double high) {
        Interval interval = Wilson.interval(k, n, 0.95);

        assertThat(interval.low()).isCloseTo(low, within(5e-4));
        assertThat(interval.high()).isCloseTo(high, within(5e-4));
    }
}
