package dev.asli.compliance.scorecard;

import dev.asli.compliance.rulepack.LawBook;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Puts the scorer within reach of every bean; a method that cannot be read stops the start. */
@Singleton
class Scoring {

    @Produces
    @Singleton
    @Startup
    Scorer scorer(LawBook law) {
        return new Scorer(ScoringMethod.bundled(), law);
    }
}
