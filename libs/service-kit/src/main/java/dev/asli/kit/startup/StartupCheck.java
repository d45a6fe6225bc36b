package dev.asli.kit.startup;

import java.util.List;

/** Looked at once before the service takes its first request. Implementations are CDI beans. */
public interface StartupCheck {

    /** What forbids a production start; empty when all is well. */
    List<Refusal> check();

    /**
     * @param property the offending setting
     * @param why what would go wrong, and what to set instead
     */
    record Refusal(String property, String why) {}
}
