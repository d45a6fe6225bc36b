package dev.asli.compliance.scorecard;

/** One indicator with evidence: what was counted, what was believed before and after. */
record Estimate(IndicatorDefinition indicator, Tally tally, Prior prior, Posterior posterior) {

    static Estimate of(IndicatorDefinition indicator, Tally tally, Prior prior) {
        return new Estimate(indicator, tally, prior, prior.with(tally));
    }

    /** Share of the indicator's loss that comes from the prior and not from this intermediary's deadlines, 0..1. */
    double shareOfPrior() {
        return prior.b() / posterior.b();
    }
}
