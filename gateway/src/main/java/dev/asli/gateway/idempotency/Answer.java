package dev.asli.gateway.idempotency;

import java.util.Optional;

/**
 * What a write was answered with.
 *
 * @param status of HTTP, 2xx
 * @param location of what was made, where something was
 * @param body JSON
 */
public record Answer(int status, Optional<String> location, String body) {

    @Override
    public String toString() {
        return "Answer[" + status + "]";
    }
}
