package dev.asli.local.stack;

import java.util.Optional;

/**
 * How one part stands.
 *
 * @param pid absent when it does not run
 * @param residentBytes with all processes it started
 */
public record Status(String name, int port, Optional<Long> pid, boolean ready, long residentBytes) {}
