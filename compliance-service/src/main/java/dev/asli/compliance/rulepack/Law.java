package dev.asli.compliance.rulepack;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Puts the law book within reach of every bean, loaded before the first request. */
@Singleton
class Law {

    @Produces
    @Singleton
    @Startup
    LawBook lawBook() {
        return LawBook.bundled();
    }
}
