package dev.asli.compliance.rulepack;

/**
 * Where a rule was read.
 *
 * @param source id in sources.yaml, for example {@code IN-CONS-2026}
 * @param locator place inside the source
 */
public record Citation(String source, String locator) {}
