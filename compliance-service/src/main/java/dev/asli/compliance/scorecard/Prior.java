package dev.asli.compliance.scorecard;

/** What is believed of a rate before any evidence of this intermediary: Beta(a, b), both above 0. */
public record Prior(double a, double b) {

    Posterior with(Tally tally) {
        return new Posterior(a + tally.k(), b + tally.n() - tally.k());
    }
}
